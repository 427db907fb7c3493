package theriac.adverseevent.duplicate;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import theriac.adverseevent.casereport.AgeYears;
import theriac.adverseevent.casereport.Alcohol;
import theriac.adverseevent.casereport.AlertId;
import theriac.adverseevent.casereport.Background;
import theriac.adverseevent.casereport.CaseFacts;
import theriac.adverseevent.casereport.CaseHeading;
import theriac.adverseevent.casereport.CaseId;
import theriac.adverseevent.casereport.CaseState;
import theriac.adverseevent.casereport.Origin;
import theriac.adverseevent.casereport.OtherNumber;
import theriac.adverseevent.casereport.Person;
import theriac.adverseevent.casereport.ReportNumber;
import theriac.adverseevent.casereport.ReportVersion;
import theriac.adverseevent.casereport.SafetyCase;
import theriac.adverseevent.casereport.SenderId;
import theriac.adverseevent.casereport.SenderReportId;
import theriac.adverseevent.casereport.SuspectedWithdrawal;
import theriac.adverseevent.casereport.WorldwideNumber;

import static org.assertj.core.api.Assertions.assertThat;

class StandingTest {

    private static final String W = "NL-DEMOPHARMA-2026-1";

    @Test
    void whatTheFdaPublishedUnderOneNumberIsOneReportWhoseLatestVersionCounts() {
        var faers = a("faers", "7000001", 2, "2026-02-20");
        var older = a("openfda", "7000001", 1, "2026-01-05");
        var newer = a("openfda", "7000001", 3, "2026-03-01");

        assertThat(standing(faers, older)).isEqualTo(Map.of(faers.id(), itself(), older.id(), into(faers)));
        assertThat(standing(faers, newer)).isEqualTo(Map.of(faers.id(), into(newer), newer.id(), itself()));
    }

    @Test
    void ofEqualVersionsTheFdasOwnFilesCount() {
        var faers = a("faers", "7000001", 2, "2026-02-20");
        var copy = a("openfda", "7000001", 2, "2026-02-20");

        assertThat(standing(copy, faers)).isEqualTo(Map.of(faers.id(), itself(), copy.id(), into(faers)));
    }

    @Test
    void aVersionWithoutADateIsOlderThanAnyWithOne() {
        var faers = a("faers", "7000001", 1, "2026-01-01");
        var undated = a("openfda", "7000001", 9, null);

        assertThat(standing(undated, faers)).containsEntry(undated.id(), into(faers));
    }

    @Test
    void aCaseThatTheFdaTookBackIsNotCountedByItsCopy() {
        var deleted = nullified(a("faers", "7000001", 1_000_000, "2026-06-30"));
        var copy = a("openfda", "7000001", 3, "2026-03-01", W);
        var hospital = a("site-a", "H1", 1, null, W);

        var standing = standing(deleted, copy, hospital);

        assertThat(standing).containsEntry(copy.id(), into(deleted)).containsEntry(hospital.id(), itself());
    }

    @Test
    void aReportFromBeforeFaersIsKnownByItsIsr() {
        var faers = a("faers", "5700567", 4_562_564, "2005-01-27");
        var copy = a("openfda", "4562564-7", 4_562_564, "2005-01-27");
        var other = a("openfda", "4562565-9", 4_562_565, "2005-01-27");

        assertThat(standing(faers, copy, other))
                .isEqualTo(Map.of(faers.id(), itself(), copy.id(), into(faers), other.id(), itself()));
    }

    @Test
    void anEqualWorldwideNumberIsOneCaseAndTheHospitalsIsInFront() {
        var hospital = a("site-a", "H1", 1, null, W);
        var faers = a("faers", "7000001", 2, "2026-02-20", W);
        var again = a("faers", "7000002", 1, "2026-03-20", W);

        assertThat(standing(faers, hospital, again))
                .isEqualTo(Map.of(hospital.id(), itself(), faers.id(), into(hospital), again.id(), into(hospital)));
        assertThat(standing(faers, again)).isEqualTo(Map.of(faers.id(), into(again), again.id(), itself()));
    }

    @ParameterizedTest
    @CsvSource({
        "UNKNOWN",
        "12345",
        "XX-DEMOPHARMA-1",
        "US-FDA-UNKNOWN",
        "PHHY2017DE033027",
        "US-",
        "nl-demopharma-1",
        "''",
        "US--1"
    })
    void whatIsNoWorldwideNumberJoinsNothing(String number) {
        assertThat(Identity.isWorldwide(number)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"US-MERCK-0304USA00739", "EU-EC-10001", "'US-IMPAX LABORATORIES, INC-2017-IPXL-00522'", "JP-A/ B-JP-1"})
    void aWorldwideNumberHasACountryAnOrganisationAndItsNumber(String number) {
        assertThat(Identity.isWorldwide(number)).isTrue();
    }

    @Test
    void casesWithoutNumbersNeverBelongTogether() {
        var one = a("site-a", "H1", 1, null);
        var other = a("site-b", "H1", 1, null);

        assertThat(standing(one, other)).isEqualTo(Map.of(one.id(), itself(), other.id(), itself()));
    }

    @Test
    void aNullifiedReportSaysNothingAboutTheOthers() {
        var nullified = nullified(a("site-a", "H1", 2, null, W));
        var faers = a("faers", "7000001", 2, "2026-02-20", W);

        assertThat(standing(nullified, faers)).containsEntry(faers.id(), itself());
    }

    @Test
    void aCaseThatIsLinkedToAnAlertStandsInFrontWhateverWasDecided() {
        var linked = linked(a("site-a", "H1", 1, null));
        var other = a("site-b", "H2", 1, null);

        var standing = new Standing(List.of(linked, other), Set.of(), List.of(new Decision(linked.id(), other.id())));

        assertThat(standing.standing()).isEqualTo(Map.of(linked.id(), itself(), other.id(), into(linked)));
    }

    @Test
    void whatPeopleMergeIsFlattenedAndEndsWithTheirDecision() {
        var one = a("site-a", "H1", 1, null);
        var two = a("site-b", "H2", 1, null);
        var three = a("site-c", "H3", 1, null);
        var all = List.of(one, two, three);
        var first = new Decision(one.id(), two.id());
        var second = new Decision(two.id(), three.id());

        assertThat(new Standing(all, Set.of(), List.of(first, second)).standing())
                .isEqualTo(Map.of(one.id(), into(three), two.id(), into(three), three.id(), itself()));
        assertThat(new Standing(all, Set.of(), List.of(first)).standing())
                .isEqualTo(Map.of(one.id(), into(two), two.id(), itself(), three.id(), itself()));
    }

    @Test
    void aMergedCaseCountsAgainWhenItsSurvivorIsNullified() {
        var merged = a("site-a", "H1", 1, null);
        var survivor = nullified(a("site-b", "H2", 2, null));

        var standing =
                new Standing(List.of(merged, survivor), Set.of(), List.of(new Decision(merged.id(), survivor.id())));

        assertThat(standing.standing()).containsEntry(merged.id(), itself());
    }

    @Test
    void aCaseThatWasSetApartStandsAlone() {
        var hospital = a("site-a", "H1", 1, null, W);
        var faers = a("faers", "7000001", 2, "2026-02-20", W);
        var copy = a("openfda", "7000001", 2, "2026-02-20", W);

        var standing = new Standing(List.of(hospital, faers, copy), Set.of(faers.id()), List.of()).standing();

        assertThat(standing)
                .isEqualTo(Map.of(hospital.id(), itself(), faers.id(), itself(), copy.id(), into(hospital)));
    }

    @Test
    void theOrderInWhichReportsStandThereMakesNoDifference() {
        var chance = new Random(20261122);
        var states = new ArrayList<SafetyCase>();
        for (int i = 0; i < 12; i++) {
            var number = chance.nextInt(3) == 0 ? null : "NL-DEMOPHARMA-" + chance.nextInt(4);
            var state = a(
                    List.of("faers", "openfda", "site-a", "site-b").get(i % 4),
                    "70" + i / 4,
                    1 + chance.nextInt(3),
                    chance.nextBoolean() ? null : "2026-01-0" + (1 + chance.nextInt(3)),
                    number);
            states.add(chance.nextInt(6) == 0 ? nullified(state) : state);
        }
        var decisions = List.of(
                new Decision(states.get(2).id(), states.get(3).id()),
                new Decision(states.get(6).id(), states.get(2).id()));
        var expected = new Standing(states, Set.of(), decisions).standing();

        for (int round = 0; round < 50; round++) {
            Collections.shuffle(states, chance);

            assertThat(new Standing(states, Set.of(), decisions).standing()).isEqualTo(expected);
        }
        var counted = expected.values().stream().flatMap(Optional::stream).toList();
        assertThat(counted)
                .isNotEmpty()
                .allSatisfy(id -> assertThat(expected.get(id)).isEqualTo(itself()));
    }

    private static Map<CaseId, Optional<CaseId>> standing(SafetyCase... states) {
        return new Standing(List.of(states), Set.of(), List.of()).standing();
    }

    private static Optional<CaseId> itself() {
        return Optional.empty();
    }

    @Test
    void whatOneStatesToBeAndAnotherIsIsCountedOnceAndWhatBothStateIsNot() {
        var company = a("site-b", "ward-7", 1, "2026-01-05", W);
        var statesIt = stating(a("site-a", "ward-8", 1, "2026-02-20"), W);
        var statesItToo = stating(a("site-c", "ward-9", 1, "2026-01-01"), W);

        assertThat(standing(statesIt, statesItToo))
                .isEqualTo(Map.of(statesIt.id(), itself(), statesItToo.id(), itself()));
        assertThat(standing(statesIt, company, statesItToo))
                .isEqualTo(Map.of(
                        statesIt.id(), itself(), company.id(), into(statesIt), statesItToo.id(), into(statesIt)));
        assertThat(standing(statesIt, nullified(company), statesItToo))
                .containsEntry(statesIt.id(), itself())
                .containsEntry(statesItToo.id(), itself());
    }

    @Test
    void aNumberThatIsStatedJoinsByTheNumberAtItsSenderAndOnlyInTheWorldwideForm() {
        var sender = a("site-b", W, 1, "2026-01-05");
        var loose = a("site-b", "4711-0042", 1, "2026-01-05");

        var statesIt = stating(a("site-a", "ward-8", 1, "2026-02-20"), W, "4711-0042", "UNKNOWN");

        assertThat(standing(statesIt, sender, loose))
                .isEqualTo(Map.of(statesIt.id(), itself(), sender.id(), into(statesIt), loose.id(), itself()));
    }

    private static SafetyCase stating(SafetyCase state, String... numbers) {
        var facts = state.facts();
        var origin = new Origin(
                facts.origin().kind(),
                facts.origin().reporter(),
                facts.origin().worldwideNumber(),
                Stream.of(numbers)
                        .map(number -> new OtherNumber(Optional.of("DEMO"), number))
                        .collect(Collectors.toSet()));
        return new SafetyCase(
                state.heading(),
                new CaseFacts(
                        facts.onset(),
                        facts.person(),
                        facts.country(),
                        origin,
                        facts.seriousness(),
                        facts.situations(),
                        facts.alcohol()),
                state.patient(),
                state.drugs(),
                state.reactions());
    }

    private static Optional<CaseId> into(SafetyCase other) {
        return Optional.of(other.id());
    }

    private static SafetyCase a(String sender, String id, int version, @Nullable String informedOn) {
        return a(sender, id, version, informedOn, null);
    }

    static SafetyCase a(
            String sender, String id, int version, @Nullable String informedOn, @Nullable String worldwide) {
        var background = sender.startsWith("site") ? Background.HOSPITAL : Background.FAERS;
        var heading = new CaseHeading(
                new CaseId(UUID.nameUUIDFromBytes((sender + id + version).getBytes(StandardCharsets.UTF_8))),
                1,
                CaseState.OPEN,
                background,
                new ReportNumber(new SenderId(sender), new SenderReportId(id)),
                new ReportVersion(version, Optional.ofNullable(informedOn).map(LocalDate::parse)),
                Instant.EPOCH);
        var facts = new CaseFacts(
                Optional.empty(),
                new Person(
                        Optional.empty(),
                        Optional.of(new AgeYears(BigDecimal.TEN)),
                        Optional.empty(),
                        Optional.empty()),
                Optional.empty(),
                new Origin(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.ofNullable(worldwide).map(WorldwideNumber::new)),
                Set.of(),
                Set.of(),
                Alcohol.UNKNOWN);
        return new SafetyCase(heading, facts, Optional.empty(), List.of(), List.of());
    }

    private static SafetyCase nullified(SafetyCase state) {
        var heading = state.heading();
        var taken = new CaseHeading(
                heading.id(),
                2,
                CaseState.NULLIFIED,
                heading.background(),
                heading.number(),
                heading.version(),
                heading.receivedAt());
        return new SafetyCase(taken, state.facts(), state.patient(), state.drugs(), state.reactions());
    }

    private static SafetyCase linked(SafetyCase state) {
        return state.suspecting(Optional.of(new SuspectedWithdrawal(new AlertId(UUID.randomUUID()), Set.of())));
    }
}
