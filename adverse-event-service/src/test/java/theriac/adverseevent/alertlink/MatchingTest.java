package theriac.adverseevent.alertlink;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import theriac.adverseevent.casereport.Alcohol;
import theriac.adverseevent.casereport.AlertId;
import theriac.adverseevent.casereport.Background;
import theriac.adverseevent.casereport.CaseFacts;
import theriac.adverseevent.casereport.CaseHeading;
import theriac.adverseevent.casereport.CaseId;
import theriac.adverseevent.casereport.CaseState;
import theriac.adverseevent.casereport.CodedReaction;
import theriac.adverseevent.casereport.Origin;
import theriac.adverseevent.casereport.PartialDate;
import theriac.adverseevent.casereport.Person;
import theriac.adverseevent.casereport.ReactionCourse;
import theriac.adverseevent.casereport.ReactionMention;
import theriac.adverseevent.casereport.ReportNumber;
import theriac.adverseevent.casereport.ReportVersion;
import theriac.adverseevent.casereport.SafetyCase;
import theriac.adverseevent.casereport.SenderId;
import theriac.adverseevent.casereport.SenderReportId;
import theriac.adverseevent.casereport.SuspectedWithdrawal;
import theriac.adverseevent.coding.ReactionTerm;
import theriac.patientreference.PatientReference;

import static org.assertj.core.api.Assertions.assertThat;

/// The alert of these tests is about baclofen, last taken on 20 November 2026 at noon in Utrecht; its window ends eight
/// days later.
class MatchingTest {

    private static final PatientReference PATIENT = new PatientReference("k1." + "a".repeat(43));
    private static final PatientReference SOMEBODY_ELSE = new PatientReference("k1." + "b".repeat(43));
    private static final Instant STOP = Instant.parse("2026-11-20T11:00:00Z");
    private static final WatchedAlert ALERT = alert(1, STOP, "seizure", "hallucinations");
    private static final Optional<ZoneId> UTRECHT = Optional.of(ZoneId.of("Europe/Amsterdam"));

    @ParameterizedTest
    @CsvSource({
        "2026-11-19, false",
        "2026-11-20, true",
        "2026-11-23, true",
        "2026-11-28, true",
        "2026-11-29, false",
        "2026-11, true",
        "2026-10, false",
        "2026, true",
        "2025, false"
    })
    void anOnsetIsHeldAgainstTheWindowAsPreciselyAsItWasReported(String onset, boolean isLinked) {
        assertThat(link(seizureFrom(onset), ALERT).isPresent()).isEqualTo(isLinked);
    }

    @Test
    void aDayOfAHospitalInAmericaEndsLaterThanOneInEurope() {
        var lateDose = alert(1, Instant.parse("2026-11-21T04:30:00Z"), "seizure");

        assertThat(new Matching(seizureFrom("2026-11-20"), Optional.of(ZoneId.of("America/Chicago")))
                        .among(List.of(lateDose)))
                .isPresent();
        assertThat(link(seizureFrom("2026-11-20"), lateDose)).isEmpty();
    }

    @Test
    void whereTheZoneIsNotKnownADayMayLieInAny() {
        var lateDose = alert(1, Instant.parse("2026-11-21T04:30:00Z"), "seizure");

        assertThat(new Matching(seizureFrom("2026-11-20"), Optional.empty()).among(List.of(lateDose)))
                .isPresent();
        assertThat(new Matching(seizureFrom("2026-11-19"), Optional.empty()).among(List.of(lateDose)))
                .isEmpty();
    }

    @Test
    void theReactionsThatTheAlertExpectedAreNamed() {
        var withFever = caseOf(PATIENT, "2026-11-23", reaction("seizure"), reaction("fever"));

        assertThat(link(withFever, ALERT)).contains(suspected(ALERT, "seizure"));
    }

    @Test
    void aReactionThatNoListForesawIsSuspectedToo() {
        assertThat(link(caseOf(PATIENT, "2026-11-23", reaction("fever")), ALERT))
                .contains(suspected(ALERT));
    }

    @Test
    void aReactionThatBeganLongBeforeTheStopWasNotExpectedThen() {
        var oldHallucinations =
                caseOf(PATIENT, "2026-11-23", reaction("seizure"), reactionFrom("hallucinations", "2026-08"));

        assertThat(link(oldHallucinations, ALERT)).contains(suspected(ALERT, "seizure"));
    }

    @Test
    void oneReactionThatBeganInTheWindowIsEnough() {
        var beganEarlier = caseOf(PATIENT, "2026-10-01", reaction("fever"), reactionFrom("seizure", "2026-11-22"));

        assertThat(link(beganEarlier, ALERT)).contains(suspected(ALERT, "seizure"));
    }

    @Test
    void aCaseWithoutOnsetIsLinkedToNothing() {
        assertThat(link(caseOf(PATIENT, null, reaction("seizure")), ALERT)).isEmpty();
    }

    @Test
    void anotherPatientsAlertIsNotLinked() {
        assertThat(link(caseOf(SOMEBODY_ELSE, "2026-11-23", reaction("seizure")), ALERT))
                .isEmpty();
    }

    @Test
    void aNullifiedCaseIsLinkedToNothing() {
        var nullified = caseOf(CaseState.NULLIFIED, PATIENT, "2026-11-23", reaction("seizure"));

        assertThat(link(nullified, ALERT)).isEmpty();
    }

    @Test
    void ofTwoStopsTheOneThatExpectedMoreOfTheReactionsIsLinked() {
        var later = alert(2, STOP.plusSeconds(86_400), "fever");
        var twoOfThree =
                caseOf(PATIENT, "2026-11-23", reaction("seizure"), reaction("hallucinations"), reaction("fever"));

        assertThat(link(twoOfThree, ALERT, later)).contains(suspected(ALERT, "seizure", "hallucinations"));
    }

    @Test
    void ofTwoStopsThatExpectedAsManyTheLaterIsLinkedWhicheverIsNamedFirst() {
        var later = alert(2, STOP.plusSeconds(86_400), "seizure");

        assertThat(link(seizureFrom("2026-11-23"), ALERT, later)).contains(suspected(later, "seizure"));
        assertThat(link(seizureFrom("2026-11-23"), later, ALERT)).contains(suspected(later, "seizure"));
    }

    private static Optional<SuspectedWithdrawal> link(SafetyCase state, WatchedAlert... alerts) {
        return new Matching(state, UTRECHT).among(List.of(alerts));
    }

    private static SuspectedWithdrawal suspected(WatchedAlert alert, String... expected) {
        return new SuspectedWithdrawal(alert.id(), terms(expected));
    }

    private static WatchedAlert alert(int number, Instant stop, String... reactions) {
        var watch = new Watch(terms(reactions), stop, stop.plusSeconds(8 * 86_400));
        return new WatchedAlert(new AlertId(new UUID(0, number)), PATIENT, stop, watch);
    }

    private static Set<ReactionTerm> terms(String... terms) {
        return Arrays.stream(terms).map(ReactionTerm::new).collect(Collectors.toUnmodifiableSet());
    }

    private static SafetyCase seizureFrom(String onset) {
        return caseOf(PATIENT, onset, reaction("seizure"));
    }

    private static CodedReaction reaction(String term) {
        return new CodedReaction(ReactionMention.of(term), Optional.of(new ReactionTerm(term)));
    }

    private static CodedReaction reactionFrom(String term, String onset) {
        var course = new ReactionCourse(PartialDate.parse(onset), Optional.empty(), Optional.empty());
        return new CodedReaction(new ReactionMention(term, course), Optional.of(new ReactionTerm(term)));
    }

    private static SafetyCase caseOf(PatientReference patient, @Nullable String onset, CodedReaction... reactions) {
        return caseOf(CaseState.OPEN, patient, onset, reactions);
    }

    private static SafetyCase caseOf(
            CaseState state, PatientReference patient, @Nullable String onset, CodedReaction... reactions) {
        var heading = new CaseHeading(
                new CaseId(new UUID(1, 1)),
                1,
                state,
                Background.HOSPITAL,
                new ReportNumber(new SenderId("utrecht"), new SenderReportId("1")),
                new ReportVersion(1, Optional.empty()),
                STOP);
        var facts = new CaseFacts(
                Optional.ofNullable(onset).flatMap(PartialDate::parse),
                new Person(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()),
                Optional.empty(),
                Origin.of(Optional.empty()),
                Set.of(),
                Set.of(),
                Alcohol.UNKNOWN);
        return new SafetyCase(heading, facts, Optional.of(patient), List.of(), List.of(reactions));
    }
}
