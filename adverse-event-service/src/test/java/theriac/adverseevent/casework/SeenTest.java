package theriac.adverseevent.casework;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import theriac.adverseevent.casereport.Alcohol;
import theriac.adverseevent.casereport.Background;
import theriac.adverseevent.casereport.CaseFacts;
import theriac.adverseevent.casereport.CaseHeading;
import theriac.adverseevent.casereport.CaseId;
import theriac.adverseevent.casereport.CaseState;
import theriac.adverseevent.casereport.CodedDrug;
import theriac.adverseevent.casereport.CodedReaction;
import theriac.adverseevent.casereport.DrugMention;
import theriac.adverseevent.casereport.DrugUse;
import theriac.adverseevent.casereport.Origin;
import theriac.adverseevent.casereport.Outcome;
import theriac.adverseevent.casereport.PartialDate;
import theriac.adverseevent.casereport.Person;
import theriac.adverseevent.casereport.ReactionCourse;
import theriac.adverseevent.casereport.ReactionMention;
import theriac.adverseevent.casereport.ReportNumber;
import theriac.adverseevent.casereport.ReportVersion;
import theriac.adverseevent.casereport.Role;
import theriac.adverseevent.casereport.SafetyCase;
import theriac.adverseevent.casereport.SenderId;
import theriac.adverseevent.casereport.SenderReportId;
import theriac.adverseevent.casereport.Seriousness;
import theriac.adverseevent.coding.DrugId;
import theriac.adverseevent.coding.ReactionTerm;

import static org.assertj.core.api.Assertions.assertThat;
import static theriac.adverseevent.casereport.Seriousness.DEATH;
import static theriac.adverseevent.casereport.Seriousness.HOSPITALISATION;
import static theriac.adverseevent.casework.Change.COUNTS_AGAIN;
import static theriac.adverseevent.casework.Change.FATAL_OUTCOME;
import static theriac.adverseevent.casework.Change.MINIMUM_CRITERIA_MET;
import static theriac.adverseevent.casework.Change.NEW_REACTION;
import static theriac.adverseevent.casework.Change.NEW_SERIOUSNESS;
import static theriac.adverseevent.casework.Change.NEW_SUSPECT_DRUG;
import static theriac.adverseevent.casework.Change.NULLIFIED;
import static theriac.adverseevent.casework.Change.SERIOUSNESS_REMOVED;

/// What makes a follow-up significant by itself.
class SeenTest {

    private static final CodedDrug BACLOFEN = drug("baclofen", "baclofen", Role.SUSPECT);
    private static final CodedReaction SEDATION = reaction("sedation", "sedation", Outcome.NOT_RECOVERED);
    private static final SafetyCase FIRST = aCase(Set.of(), List.of(BACLOFEN), List.of(SEDATION));

    @Test
    void theSameAgainChangesNothing() {
        assertThat(changes(FIRST, FIRST)).isEmpty();
    }

    @Test
    void aCriterionOfSeriousnessMoreOrLessIsSignificant() {
        var serious = aCase(Set.of(HOSPITALISATION), List.of(BACLOFEN), List.of(SEDATION));
        var worse = aCase(Set.of(HOSPITALISATION, DEATH), List.of(BACLOFEN), List.of(SEDATION));

        assertThat(changes(FIRST, serious)).containsExactly(NEW_SERIOUSNESS);
        assertThat(changes(serious, worse)).containsExactly(NEW_SERIOUSNESS);
        assertThat(changes(serious, FIRST)).containsExactly(SERIOUSNESS_REMOVED);
    }

    @Test
    void aDrugIsNewWhenItIsSuspectedForTheFirstTime() {
        var concomitant = drug("diazepam", "diazepam", Role.CONCOMITANT);
        var interacting = drug("diazepam", "diazepam", Role.INTERACTING);

        assertThat(changes(FIRST, with(BACLOFEN, concomitant))).isEmpty();
        assertThat(changes(FIRST, with(BACLOFEN, interacting))).containsExactly(NEW_SUSPECT_DRUG);
        assertThat(changes(with(BACLOFEN, concomitant), with(BACLOFEN, interacting)))
                .containsExactly(NEW_SUSPECT_DRUG);
    }

    @Test
    void aDrugByAnotherOfItsNamesIsNotNewOnceItIsRecognised() {
        assertThat(changes(FIRST, with(drug("Lioresal", "baclofen", Role.SUSPECT))))
                .isEmpty();
        assertThat(changes(
                        with(drug("Sleep well tea", null, Role.SUSPECT)),
                        with(drug("sleep WELL tea", null, Role.SUSPECT))))
                .isEmpty();
        assertThat(changes(FIRST, with(drug("Sleep well tea", null, Role.SUSPECT))))
                .containsExactly(NEW_SUSPECT_DRUG);
    }

    @Test
    void aReactionMoreOrADeathIsSignificant() {
        var seizure = reaction("convulsion", "seizure", Outcome.RECOVERED);
        var fatal = reaction("sedation", "sedation", Outcome.FATAL);

        assertThat(changes(FIRST, aCase(Set.of(), List.of(BACLOFEN), List.of(SEDATION, seizure))))
                .containsExactly(NEW_REACTION);
        assertThat(changes(FIRST, aCase(Set.of(), List.of(BACLOFEN), List.of(fatal))))
                .containsExactly(FATAL_OUTCOME);
    }

    @Test
    void whatWasMissingToReportItIsSignificantOnceItIsKnown() {
        var special = aCase(Set.of(), List.of(BACLOFEN), List.of());

        assertThat(changes(special, FIRST)).containsExactlyInAnyOrder(NEW_REACTION, MINIMUM_CRITERIA_MET);
    }

    @Test
    void aNullifiedCaseSaysNothingElseAndMayCountAgain() {
        var nullified = state(CaseState.NULLIFIED, Set.of(), List.of(), List.of());

        assertThat(changes(FIRST, nullified)).containsExactly(NULLIFIED);
        assertThat(changes(nullified, nullified)).isEmpty();
        assertThat(changes(nullified, FIRST)).contains(COUNTS_AGAIN);
    }

    @Test
    void aMergedCaseIsStillToBeReported() {
        var merged = state(CaseState.MERGED, Set.of(), List.of(BACLOFEN), List.of(SEDATION));

        assertThat(changes(FIRST, merged)).isEmpty();
        assertThat(changes(merged, FIRST)).isEmpty();
        assertThat(ReportableFacts.of(merged, ExpectednessOfCase.UNKNOWN).nullified())
                .isFalse();
    }

    @Test
    void aCaseIsSeriousByACriterionOrByADeath() {
        var fatal = reaction("sedation", "sedation", Outcome.FATAL);

        assertThat(Gravity.of(FIRST)).isEqualTo(Gravity.NOT_SERIOUS);
        assertThat(Gravity.of(aCase(Set.of(), List.of(BACLOFEN), List.of(fatal))))
                .isEqualTo(Gravity.SERIOUS);
        assertThat(Gravity.of(aCase(Set.of(HOSPITALISATION), List.of(BACLOFEN), List.of(SEDATION))))
                .isEqualTo(Gravity.SERIOUS);
    }

    @Test
    void onlyWhatIsSuspectedAndReactedToCanBeReported() {
        var unexpected = ExpectednessOfCase.UNEXPECTED;
        var concomitant = aCase(Set.of(), List.of(drug("tea", null, Role.CONCOMITANT)), List.of(SEDATION));

        assertThat(ReportableFacts.of(FIRST, unexpected).missing()).isEmpty();
        assertThat(ReportableFacts.of(concomitant, unexpected).missing()).contains(NoClock.NO_SUSPECT_DRUG);
        assertThat(ReportableFacts.of(aCase(Set.of(), List.of(BACLOFEN), List.of()), unexpected)
                        .missing())
                .contains(NoClock.NO_REACTION);
    }

    private static Set<Change> changes(SafetyCase before, SafetyCase after) {
        return Seen.of(before).changesTo(after);
    }

    private static SafetyCase with(CodedDrug... drugs) {
        return aCase(Set.of(), List.of(drugs), List.of(SEDATION));
    }

    private static SafetyCase aCase(
            Set<Seriousness> seriousness, List<CodedDrug> drugs, List<CodedReaction> reactions) {
        return state(CaseState.OPEN, seriousness, drugs, reactions);
    }

    private static SafetyCase state(
            CaseState state, Set<Seriousness> seriousness, List<CodedDrug> drugs, List<CodedReaction> reactions) {
        var heading = new CaseHeading(
                new CaseId(new UUID(0, 1)),
                1,
                state,
                Background.HOSPITAL,
                new ReportNumber(new SenderId("hospital"), new SenderReportId("H-1")),
                ReportVersion.of(1),
                Instant.parse("2026-03-01T10:00:00Z"),
                state == CaseState.MERGED ? Optional.of(new CaseId(new UUID(0, 2))) : Optional.empty());
        var facts = new CaseFacts(
                PartialDate.parse("2026-02-28"),
                new Person(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()),
                Optional.empty(),
                Origin.of(Optional.empty()),
                seriousness,
                Set.of(),
                Alcohol.UNKNOWN);
        return new SafetyCase(heading, facts, Optional.empty(), drugs, reactions);
    }

    private static CodedDrug drug(String name, @Nullable String id, Role role) {
        var mention = new DrugMention(
                Optional.of(name), Optional.empty(), Optional.empty(), role, Optional.empty(), DrugUse.UNTOLD);
        return new CodedDrug(mention, Optional.ofNullable(id).map(DrugId::new));
    }

    private static CodedReaction reaction(String reported, String term, Outcome outcome) {
        var course = new ReactionCourse(Optional.empty(), Optional.empty(), Optional.of(outcome));
        return new CodedReaction(new ReactionMention(reported, course), Optional.of(new ReactionTerm(term)));
    }
}
