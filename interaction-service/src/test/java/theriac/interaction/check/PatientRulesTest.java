package theriac.interaction.check;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import theriac.interaction.check.NotChecked.Reason;
import theriac.interaction.drug.Band;
import theriac.interaction.drug.CnsGrade;
import theriac.interaction.drug.Designation;
import theriac.interaction.drug.DrugId;
import theriac.interaction.drug.Freshness;
import theriac.interaction.drug.RenalBand;
import theriac.interaction.patient.Kidneys;
import theriac.interaction.patient.Patient;
import theriac.interaction.patient.Sex;
import theriac.interaction.rule.Advice;
import theriac.interaction.rule.AlcoholUse;
import theriac.interaction.rule.Condition;
import theriac.interaction.rule.Condition.Duplicate;
import theriac.interaction.rule.DrugGroup;
import theriac.interaction.rule.Edition;
import theriac.interaction.rule.Evidence;
import theriac.interaction.rule.EvidenceLevel;
import theriac.interaction.rule.Grading;
import theriac.interaction.rule.InteractionRule;
import theriac.interaction.rule.PatientGroup;
import theriac.interaction.rule.RuleBook;
import theriac.interaction.rule.RuleKey;
import theriac.interaction.rule.Severity;
import theriac.interaction.rule.Subject;
import theriac.interaction.rule.persistence.ShippedRules;

import static org.assertj.core.api.Assertions.assertThat;

/// Rules that ask for the patient, count drugs, or look for the same treatment twice.
class PatientRulesTest {

    private static final DrugGroup BACLOFEN = DrugGroup.ofDrugs(new DrugId("baclofen"));

    /// AGS Beers Criteria 2023, table 6: avoid at 65 and over with an eGFR below 60.
    private static final InteractionRule KIDNEY = rule(
            "kidney",
            new Condition.InPatient(
                    BACLOFEN,
                    new PatientGroup(
                            Set.of(),
                            Optional.of(from(65)),
                            Optional.of(new RenalBand(RenalBand.EGFR, below(60))),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty())));

    private static final InteractionRule PREGNANCY = rule(
            "pregnancy",
            new Condition.InPatient(
                    BACLOFEN,
                    new PatientGroup(
                            Set.of(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.of(true),
                            Optional.empty())));

    private static final InteractionRule EPILEPSY = rule(
            "epilepsy",
            new Condition.InPatient(
                    BACLOFEN,
                    new PatientGroup(
                            Set.of("epilepsy"),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty())));

    /// AGS Beers Criteria 2023, table 5: three or more CNS-active drugs.
    private static final InteractionRule THREE = rule(
            "three",
            new Condition.SeveralOf(
                    3,
                    new DrugGroup(
                            Set.of(),
                            Set.of("benzodiazepine", "z-drug", "opioid"),
                            Set.of(),
                            Optional.empty(),
                            DrugGroup.Excluding.NOTHING,
                            Set.of()),
                    Optional.of(from(65))));

    static InteractionRule rule(String id, Condition condition) {
        return new InteractionRule(
                new RuleKey(id, 1),
                new Subject(id, "About " + id),
                condition,
                new Grading(Severity.MAJOR, List.of()),
                false,
                new Advice("because", List.of("confusion"), "do this"),
                new Evidence(
                        EvidenceLevel.LABEL,
                        Optional.empty(),
                        List.of(new Evidence.Source("a label", Optional.empty(), Optional.empty()))),
                new Edition("author", LocalDate.of(2026, 1, 1), Optional.empty()));
    }

    /// The rule with this severity in every case.
    static InteractionRule graded(InteractionRule rule, Severity severity) {
        return new InteractionRule(
                rule.key(),
                rule.subject(),
                rule.condition(),
                new Grading(severity, List.of()),
                rule.boxedWarning(),
                rule.advice(),
                rule.evidence(),
                rule.edition());
    }

    private static Band from(int years) {
        return new Band(Optional.of(BigDecimal.valueOf(years)), Optional.empty());
    }

    private static Band below(int value) {
        return new Band(Optional.empty(), Optional.of(BigDecimal.valueOf(value)));
    }

    private static Patient aged(int years, Kidneys kidneys) {
        return new Patient(
                Optional.of(BigDecimal.valueOf(years)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                kidneys,
                Optional.empty(),
                Optional.empty());
    }

    private static Kidneys egfr(int value) {
        return new Kidneys(Map.of(RenalBand.EGFR, BigDecimal.valueOf(value)), Optional.empty());
    }

    private static CheckResult check(InteractionRule rule, Patient patient, String... names) {
        var drugs = Formulary.with(
                Formulary.drug("lorazepam", CnsGrade.PRIMARY, "benzodiazepine"),
                Formulary.drug("orphenadrine", CnsGrade.PROMINENT));
        var knowledge = Knowledge.on(Formulary.TODAY, drugs, new RuleBook(List.of(rule)));
        var medications =
                Stream.of(names).map(Designation::named).map(Medication::of).toList();
        return Check.of(new MedicationList(medications, AlcoholUse.NONE, patient), knowledge, new Freshness.Current());
    }

    private static List<Reason> reasons(CheckResult result) {
        return result.notChecked().stream().map(NotChecked::reason).toList();
    }

    @Test
    void baclofenAt78WithAnEgfrOf25IsAnAlertThatNamesBoth() {
        var result = check(KIDNEY, aged(78, egfr(25)), "baclofen");

        assertThat(result.notChecked()).isEmpty();
        assertThat(result.alerts()).singleElement().satisfies(alert -> {
            assertThat(alert.summary()).contains("baclofen, age 78, eGFR 25");
            assertThat(alert.drugs())
                    .extracting(Participant::id)
                    .containsExactly("baclofen", "patient:age+renal-function");
        });
    }

    @Test
    void belowTheAgeOrAboveTheBandTheRuleIsSilentEvenWhenTheOtherFactIsNotKnown() {
        assertThat(check(KIDNEY, aged(64, Kidneys.UNKNOWN), "baclofen").notChecked())
                .isEmpty();
        assertThat(check(KIDNEY, aged(65, egfr(60)), "baclofen").alerts()).isEmpty();
        assertThat(check(KIDNEY, aged(65, egfr(59)), "baclofen").alerts()).hasSize(1);
    }

    @Test
    void onDialysisNoEgfrIsNeededForABandThatIsOpenDownwards() {
        var result = check(KIDNEY, aged(70, new Kidneys(Map.of(), Optional.of(true))), "baclofen");

        assertThat(result.alerts().getFirst().summary()).contains("on dialysis");
    }

    @Test
    void whatIsNotKnownOfThePatientIsNamedAndNeverTakenForANo() {
        var result = check(KIDNEY, Patient.UNKNOWN, "ibuprofen", "baclofen");

        assertThat(result.alerts()).isEmpty();
        assertThat(reasons(result)).containsExactly(Reason.AGE_UNKNOWN, Reason.RENAL_FUNCTION_UNKNOWN);
        assertThat(result.notChecked().getFirst().detail()).contains("baclofen", "About kidney");
        assertThat(result.notChecked().getFirst().positions()).containsExactly(1);
        assertThat(reasons(check(EPILEPSY, Patient.UNKNOWN, "baclofen"))).containsExactly(Reason.CONDITIONS_UNKNOWN);
        assertThat(check(EPILEPSY, Patient.UNKNOWN, "ibuprofen").notChecked()).isEmpty();
    }

    @Test
    void clearanceByAnotherMeasureDoesNotServeARuleAboutEgfr() {
        var clearance = new Kidneys(Map.of(RenalBand.COCKCROFT_GAULT, BigDecimal.valueOf(25)), Optional.empty());

        assertThat(reasons(check(KIDNEY, aged(78, clearance), "baclofen")))
                .containsExactly(Reason.RENAL_FUNCTION_UNKNOWN);
    }

    @Test
    void aManIsNotPregnantAndOfAWomanItMustBeKnown() {
        var woman = new Patient(
                Optional.empty(),
                Optional.of(Sex.FEMALE),
                Optional.empty(),
                Optional.empty(),
                Kidneys.UNKNOWN,
                Optional.empty(),
                Optional.empty());
        var man = new Patient(
                Optional.empty(),
                Optional.of(Sex.MALE),
                Optional.empty(),
                Optional.empty(),
                Kidneys.UNKNOWN,
                Optional.empty(),
                Optional.empty());

        assertThat(reasons(check(PREGNANCY, woman, "baclofen"))).containsExactly(Reason.PREGNANCY_UNKNOWN);
        assertThat(check(PREGNANCY, man, "baclofen").notChecked()).isEmpty();
    }

    @Test
    void threeDrugsOfAGroupCountFrom65OnAndAlcoholAmongThemDoesNot() {
        var result = check(THREE, aged(65, Kidneys.UNKNOWN), "diazepam", "zolpidem", "oxycodone");

        assertThat(result.alerts())
                .singleElement()
                .satisfies(alert -> assertThat(alert.drugs())
                        .extracting(Participant::id)
                        .containsExactly("diazepam", "zolpidem", "oxycodone", "patient:age"));
        assertThat(check(THREE, aged(65, Kidneys.UNKNOWN), "diazepam", "zolpidem", "ethanol")
                        .alerts())
                .isEmpty();
        assertThat(check(THREE, aged(64, Kidneys.UNKNOWN), "diazepam", "zolpidem", "oxycodone")
                        .alerts())
                .isEmpty();
        assertThat(check(THREE, aged(65, Kidneys.UNKNOWN), "diazepam", "diazepam", "oxycodone")
                        .alerts())
                .isEmpty();
    }

    @Test
    void aThirdDrugOfWhichTheCatalogSaysTooLittleIsNamedAndSoIsAnUnknownAge() {
        assertThat(reasons(check(THREE, aged(65, Kidneys.UNKNOWN), "diazepam", "zolpidem", "orphenadrine")))
                .containsExactly(Reason.DRUG_CLASS_NOT_STATED);
        assertThat(reasons(check(THREE, Patient.UNKNOWN, "diazepam", "zolpidem", "oxycodone")))
                .containsExactly(Reason.AGE_UNKNOWN);
    }

    @Test
    void twoRelaxantsOfOneClassAreADuplicateAndSoIsADrugListedTwice() {
        var byClass = rule("same-class", new Duplicate(Duplicate.By.CLASS, Set.of("centrally-acting-muscle-relaxant")));
        var byDrug = rule("same-drug", new Duplicate(Duplicate.By.INGREDIENT, Set.of()));

        assertThat(check(byClass, Patient.UNKNOWN, "baclofen", "tizanidine", "diazepam")
                        .alerts())
                .singleElement()
                .satisfies(alert -> assertThat(alert.drugs())
                        .extracting(Participant::id)
                        .containsExactly("baclofen", "tizanidine"));
        assertThat(check(byDrug, Patient.UNKNOWN, "baclofen", "tizanidine", "Baclofen")
                        .alerts())
                .singleElement()
                .satisfies(alert ->
                        assertThat(alert.drugs()).extracting(Participant::label).containsExactly("baclofen"));
    }

    /// Boxed warning of opioid labels; Linjakumpu et al. 2003 for the load.
    @Test
    void baclofenDiazepamAndOxycodoneAt78WithAnEgfrOf25AreOneBoxedAlertAndALoadOfFour() {
        var knowledge = Knowledge.on(Formulary.TODAY, Formulary.usual(), ShippedRules.book());
        var medications = Stream.of("baclofen", "diazepam", "oxycodone")
                .map(Designation::named)
                .map(Medication::of)
                .toList();

        var result = Check.of(
                new MedicationList(medications, AlcoholUse.NONE, aged(78, egfr(25))),
                knowledge,
                new Freshness.Current());

        assertThat(result.alerts())
                .filteredOn(alert -> alert.leadRule().id().equals("opioid-with-cns-depressant"))
                .singleElement()
                .satisfies(alert -> assertThat(alert.summary()).contains("Boxed warning:", "diazepam with oxycodone"));
        assertThat(result.sedativeLoad().total()).isEqualTo(4);
        assertThat(result.sedativeLoad().inResearchBand()).contains(true);
    }
}
