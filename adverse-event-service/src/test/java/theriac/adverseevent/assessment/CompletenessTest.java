package theriac.adverseevent.assessment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import theriac.adverseevent.casereport.AgeGroup;
import theriac.adverseevent.casereport.AgeYears;
import theriac.adverseevent.casereport.Alcohol;
import theriac.adverseevent.casereport.Amount;
import theriac.adverseevent.casereport.Background;
import theriac.adverseevent.casereport.CaseFacts;
import theriac.adverseevent.casereport.CaseHeading;
import theriac.adverseevent.casereport.CaseId;
import theriac.adverseevent.casereport.CaseState;
import theriac.adverseevent.casereport.CodedDrug;
import theriac.adverseevent.casereport.CodedReaction;
import theriac.adverseevent.casereport.Country;
import theriac.adverseevent.casereport.Dosage;
import theriac.adverseevent.casereport.DrugMention;
import theriac.adverseevent.casereport.DrugUse;
import theriac.adverseevent.casereport.Origin;
import theriac.adverseevent.casereport.Outcome;
import theriac.adverseevent.casereport.PartialDate;
import theriac.adverseevent.casereport.Person;
import theriac.adverseevent.casereport.ReactionCourse;
import theriac.adverseevent.casereport.ReactionMention;
import theriac.adverseevent.casereport.ReportKind;
import theriac.adverseevent.casereport.ReportNumber;
import theriac.adverseevent.casereport.ReportVersion;
import theriac.adverseevent.casereport.ReporterQualification;
import theriac.adverseevent.casereport.Role;
import theriac.adverseevent.casereport.SafetyCase;
import theriac.adverseevent.casereport.SenderId;
import theriac.adverseevent.casereport.SenderReportId;
import theriac.adverseevent.casereport.Sex;

import static org.assertj.core.api.Assertions.assertThat;

class CompletenessTest {

    private static final Optional<Sex> FEMALE = Optional.of(Sex.FEMALE);
    private static final Optional<AgeYears> AGED_52 = Optional.of(new AgeYears(new BigDecimal(52)));
    private static final Optional<Country> NETHERLANDS = Optional.of(new Country("NL"));
    private static final Origin PHYSICIAN = new Origin(
            Optional.of(ReportKind.SPONTANEOUS), Optional.of(ReporterQualification.PHYSICIAN), Optional.empty());
    private static final Optional<Amount> TEN_MG = Optional.of(new Amount(BigDecimal.TEN, "mg"));

    @Test
    void aCaseThatTellsEverythingScoresOne() {
        assertThat(completeness(wholePerson(), "spasticity", TEN_MG, Outcome.RECOVERED, true))
                .isEqualTo("1.0000");
    }

    @Test
    void whatIsMissingMultiplies() {
        assertThat(completeness(wholePerson(), null, Optional.empty(), Outcome.RECOVERED, true))
                .isEqualTo("0.6300");
    }

    @Test
    void anUnknownOutcomeIsMissing() {
        assertThat(completeness(wholePerson(), "spasticity", TEN_MG, Outcome.UNKNOWN, true))
                .isEqualTo("0.7000");
    }

    @Test
    void anAgeGroupAloneCostsLessThanNoAge() {
        var elderly = new Person(FEMALE, Optional.empty(), Optional.of(AgeGroup.ELDERLY), Optional.empty());
        var ageless = new Person(FEMALE, Optional.empty(), Optional.empty(), Optional.empty());

        assertThat(completeness(elderly, "spasticity", TEN_MG, Outcome.RECOVERED, true))
                .isEqualTo("0.9000");
        assertThat(completeness(ageless, "spasticity", TEN_MG, Outcome.RECOVERED, true))
                .isEqualTo("0.7000");
    }

    @Test
    void aCaseThatTellsNothingScoresAlmostNothing() {
        var nobody = new Person(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        var facts = facts(Optional.empty(), nobody, Optional.empty(), Origin.of(Optional.empty()));
        var drug = drug(DrugUse.UNTOLD);
        var reaction = new CodedReaction(ReactionMention.of("drowsiness"), Optional.empty());

        var completeness = Completeness.of(caseOf(facts, drug, reaction), drug, reaction, false);

        // 0.5 * 0.7^4 * 0.9^5
        assertThat(completeness.score()).isEqualByComparingTo("0.0709");
        assertThat(completeness.isWellDocumented()).isFalse();
        assertThat(completeness.parts())
                .extracting(Completeness.Part::penalty)
                .containsExactly(50, 30, 30, 30, 30, 10, 10, 10, 10, 10);
    }

    @Test
    void wellDocumentedIsMoreThanEightTenths() {
        var parts = List.of(new Completeness.Part(Dimension.COUNTRY, 20));

        assertThat(new Completeness(parts).isWellDocumented()).isFalse();
        assertThat(new Completeness(List.of(new Completeness.Part(Dimension.COUNTRY, 19))).isWellDocumented())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-10-01, 2026-10-01, TOLD",
        "2026-10-01, 2026-10-14, TOLD",
        "2026-09, 2026-10-14, TOLD",
        "2025, 2026-10, TOLD",
        "2026-10-14, 2026-10-01, TOLD",
        "2026-10, 2026-10-14, VAGUE",
        "2026-10-14, 2026-10, VAGUE",
        "2026-10, 2026-10, VERY_VAGUE",
        "2026, 2026-10-14, VERY_VAGUE"
    })
    void impreciseDatesCostWhereTheyLeaveOpenWhetherTheDrugCameFirst(String start, String onset, TimeToOnset expected) {
        assertThat(TimeToOnset.between(
                        PartialDate.parse(start).orElseThrow(),
                        PartialDate.parse(onset).orElseThrow()))
                .isEqualTo(expected);
    }

    private static Person wholePerson() {
        return new Person(FEMALE, AGED_52, Optional.empty(), Optional.empty());
    }

    private static String completeness(
            Person person, @Nullable String indication, Optional<Amount> dose, Outcome outcome, boolean hasComments) {
        var onset = PartialDate.parse("2026-10-14");
        var dosage =
                new Dosage(dose, Optional.empty(), PartialDate.parse("2026-10-01"), Optional.empty(), Optional.empty());
        var drug = drug(new DrugUse(
                Optional.ofNullable(indication),
                List.of(dosage),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
        var course = new ReactionCourse(Optional.empty(), Optional.empty(), Optional.of(outcome));
        var reaction = new CodedReaction(new ReactionMention("drowsiness", course), Optional.empty());
        var state = caseOf(facts(onset, person, NETHERLANDS, PHYSICIAN), drug, reaction);
        return Completeness.of(state, drug, reaction, hasComments).score().toPlainString();
    }

    private static CodedDrug drug(DrugUse use) {
        var mention = new DrugMention(
                Optional.of("baclofen"), Optional.empty(), Optional.empty(), Role.SUSPECT, Optional.empty(), use);
        return new CodedDrug(mention, Optional.empty());
    }

    private static CaseFacts facts(
            Optional<PartialDate> onset, Person person, Optional<Country> country, Origin origin) {
        return new CaseFacts(onset, person, country, origin, Set.of(), Set.of(), Alcohol.UNKNOWN);
    }

    private static SafetyCase caseOf(CaseFacts facts, CodedDrug drug, CodedReaction reaction) {
        var heading = new CaseHeading(
                new CaseId(new UUID(1, 1)),
                1,
                CaseState.OPEN,
                Background.HOSPITAL,
                new ReportNumber(new SenderId("utrecht"), new SenderReportId("1")),
                new ReportVersion(1, Optional.empty()),
                Instant.EPOCH);
        return new SafetyCase(heading, facts, Optional.empty(), List.of(drug), List.of(reaction));
    }
}
