package theriac.interaction.check;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import theriac.interaction.check.NotChecked.Reason;
import theriac.interaction.drug.CnsGrade;
import theriac.interaction.drug.CodeSystem;
import theriac.interaction.drug.Designation;
import theriac.interaction.drug.DrugCatalog;
import theriac.interaction.drug.DrugState.Standing;
import theriac.interaction.drug.Freshness;
import theriac.interaction.patient.Patient;
import theriac.interaction.rule.AlcoholUse;
import theriac.interaction.rule.RuleBook;
import theriac.interaction.rule.Severity;
import theriac.interaction.rule.persistence.ShippedRules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/// What a check says at the bedside. Each scenario names the source that its rule rests on.
class CheckMedicationsTest {

    /// The rules about sedation; what other rules ask of the patient is another test's business.
    private static final RuleBook RULES = ShippedRules.about("alcohol-with-cns-depressant", "cns-depressants-together");

    private static final Freshness CURRENT = new Freshness.Current();

    private static CheckResult check(DrugCatalog drugs, AlcoholUse alcohol, Stream<Designation> medications) {
        var knowledge = Knowledge.on(Formulary.TODAY, drugs, RULES);
        return Check.of(
                new MedicationList(medications.map(Medication::of).toList(), alcohol, Patient.UNKNOWN),
                knowledge,
                CURRENT);
    }

    private static CheckResult check(AlcoholUse alcohol, String... names) {
        return check(Formulary.usual(), alcohol, Stream.of(names).map(Designation::named));
    }

    private static List<String> pairsOf(Alert alert) {
        return alert.combinations().stream()
                .map(pair -> pair.members().stream().map(Participant::id).collect(Collectors.joining("+")))
                .toList();
    }

    /// US prescribing information of baclofen: its effects on the central nervous system may add to those of
    /// alcohol.
    @Test
    void baclofenWithRegularAlcoholRaisesOneModerateAlertWithTheWholeStory() {
        var result = check(AlcoholUse.REGULAR, "baclofen");

        assertThat(result.notChecked()).isEmpty();
        assertThat(result.alerts()).singleElement().satisfies(alert -> {
            assertThat(alert.leadRule()).hasToString("alcohol-with-cns-depressant/1");
            assertThat(alert.severity()).isEqualTo(Severity.MODERATE);
            assertThat(alert.summary())
                    .contains("alcohol (regular)", "baclofen")
                    .doesNotContain("Boxed");
            assertThat(alert.advice().mechanism()).isNotBlank();
            assertThat(alert.advice().management()).isNotBlank();
            assertThat(alert.advice().expectedReactions()).contains("drowsiness", "respiratory depression");
            assertThat(alert.evidence().sources())
                    .extracting(source -> source.citation())
                    .anyMatch(text -> text.contains("baclofen"));
        });
    }

    @ParameterizedTest
    @CsvSource({
        "baclofen, OCCASIONAL, MODERATE",
        "baclofen, REGULAR, MODERATE",
        "baclofen, HEAVY, MAJOR",
        "baclofen, ACUTE, MAJOR",
        "baclofen, RECENTLY_STOPPED, MODERATE",
        "diazepam, OCCASIONAL, MODERATE",
        "diazepam, REGULAR, MAJOR",
        "diazepam, HEAVY, MAJOR",
        "diazepam, ACUTE, MAJOR",
        "diazepam, RECENTLY_STOPPED, MODERATE",
        "oxycodone, OCCASIONAL, MAJOR"
    })
    void alcoholIsGradedByHowItIsUsedAndHowStronglyTheDrugSedates(String drug, AlcoholUse use, Severity severity) {
        var result = check(use, drug);

        assertThat(result.alerts()).extracting(Alert::severity).containsExactly(severity);
    }

    @Test
    void noAlcoholMeansNoAlertAboutAlcoholAndNothingLeftOpen() {
        var result = check(AlcoholUse.NONE, "diazepam");

        assertThat(result.alerts()).isEmpty();
        assertThat(result.notChecked()).isEmpty();
    }

    /// ASAM guideline on alcohol withdrawal management, 2020: the days after the last drink have their own
    /// dangers.
    @Test
    void recentlyStoppedAlcoholWarnsOfWithdrawalAndNotOfSedation() {
        var result = check(AlcoholUse.RECENTLY_STOPPED, "diazepam");

        assertThat(result.alerts())
                .extracting(alert -> alert.leadRule().id())
                .containsExactly("alcohol-recently-stopped-with-cns-depressant");
        assertThat(result.alerts().getFirst().advice().expectedReactions()).contains("seizure");
    }

    @Test
    void baclofenAndDiazepamWithRegularAlcoholRaiseOneAlertPerSubjectTheWorseFirst() {
        var result = check(AlcoholUse.REGULAR, "baclofen", "diazepam");

        assertThat(result.alerts())
                .extracting(alert -> alert.leadRule().id(), Alert::severity)
                .containsExactly(
                        tuple("alcohol-with-cns-depressant", Severity.MAJOR),
                        tuple("cns-depressants-together", Severity.MODERATE));
        assertThat(result.notChecked()).isEmpty();
    }

    /// US prescribing information of zolpidem, 5.1: not with other sleeping drugs at bedtime.
    @Test
    void threeSedativesGiveOneAlertWithTheirPairsAndTheWorstSeverity() {
        var result = check(AlcoholUse.NONE, "baclofen", "diazepam", "zolpidem");

        assertThat(result.alerts()).singleElement().satisfies(alert -> {
            assertThat(pairsOf(alert)).containsExactly("baclofen+diazepam", "baclofen+zolpidem", "diazepam+zolpidem");
            assertThat(alert.combinations())
                    .extracting(Alert.Combination::severity)
                    .containsExactly(Severity.MODERATE, Severity.MODERATE, Severity.MAJOR);
            assertThat(alert.severity()).isEqualTo(Severity.MAJOR);
            assertThat(alert.drugs()).extracting(Participant::id).containsExactly("baclofen", "diazepam", "zolpidem");
        });
    }

    /// FDA Drug Safety Communication of 31 August 2016; boxed warning of opioid labels.
    @Test
    void anOpioidWithABenzodiazepineIsMajorAndItsBoxedPairIsNamedInTheSummary() {
        var result = check(AlcoholUse.NONE, "baclofen", "tizanidine", "diazepam", "oxycodone");

        assertThat(result.alerts()).singleElement().satisfies(alert -> {
            assertThat(alert.leadRule()).hasToString("opioid-with-cns-depressant/1");
            assertThat(alert.severity()).isEqualTo(Severity.MAJOR);
            assertThat(alert.summary())
                    .contains("Boxed warning:", "diazepam with oxycodone", "baclofen with oxycodone")
                    .doesNotContain("baclofen with diazepam");
            assertThat(alert.combinations())
                    .filteredOn(Alert.Combination::boxedWarning)
                    .extracting(pair -> pair.members().getLast().id())
                    .containsOnly("oxycodone")
                    .hasSize(3);
            assertThat(alert.combinations())
                    .filteredOn(pair -> !pair.boxedWarning())
                    .extracting(pair -> pair.rule().id())
                    .containsOnly("cns-depressants-together")
                    .hasSize(3);
            assertThat(alert.advice().management()).contains("naloxone").contains("sleeping drugs");
        });
    }

    @Test
    void twoOpioidsAreABoxedPair() {
        var result = check(AlcoholUse.NONE, "oxycodone", "morphine");

        assertThat(result.alerts())
                .singleElement()
                .satisfies(alert -> assertThat(alert.combinations())
                        .singleElement()
                        .satisfies(pair -> assertThat(pair.boxedWarning()).isTrue()));
    }

    /// Boxed warning of opioid labels: alcohol is among the depressants named there.
    @Test
    void anOpioidWithAlcoholIsABoxedPair() {
        var result = check(AlcoholUse.OCCASIONAL, "oxycodone");

        assertThat(result.alerts()).singleElement().satisfies(alert -> {
            assertThat(alert.leadRule().id()).isEqualTo("alcohol-with-opioid");
            assertThat(alert.summary()).contains("Boxed warning: alcohol (occasional) with oxycodone");
        });
    }

    /// FDA Drug Safety Communication of 19 December 2019.
    @Test
    void aGabapentinoidWithAnOpioidTellsBothStories() {
        var result = check(AlcoholUse.NONE, "gabapentin", "oxycodone");

        assertThat(result.alerts()).singleElement().satisfies(alert -> {
            assertThat(alert.severity()).isEqualTo(Severity.MAJOR);
            assertThat(alert.evidence().sources())
                    .extracting(source -> source.dated().orElse(LocalDate.EPOCH))
                    .contains(LocalDate.of(2016, 8, 31), LocalDate.of(2019, 12, 19));
            assertThat(alert.advice().management()).contains("renal function");
        });
    }

    @Test
    void ibuprofenWithParacetamolIsCleanWithNothingLeftOpen() {
        var result = check(AlcoholUse.REGULAR, "ibuprofen", "paracetamol");

        assertThat(result.alerts()).isEmpty();
        assertThat(result.notChecked()).isEmpty();
        assertThat(result.understood()).extracting(one -> one.drugId()).containsExactly("ibuprofen", "paracetamol");
    }

    @Test
    void anUnknownDrugIsNamedWithItsPlaceAndTheRestIsChecked() {
        var result = check(AlcoholUse.NONE, "baclofen", "wonderdrug", "diazepam");

        assertThat(result.notChecked()).singleElement().satisfies(note -> {
            assertThat(note.reason()).isEqualTo(Reason.UNKNOWN_DRUG);
            assertThat(note.what()).isEqualTo("wonderdrug");
            assertThat(note.positions()).containsExactly(1);
        });
        assertThat(result.alerts()).hasSize(1);
    }

    @Test
    void unknownAlcoholUseIsNamedEvenWhereNoDrugSedates() {
        var result = check(AlcoholUse.UNKNOWN, "ibuprofen");

        assertThat(result.notChecked()).extracting(NotChecked::reason).containsExactly(Reason.ALCOHOL_USE_UNKNOWN);
    }

    @Test
    void alcoholGivenAsAMedicineCountsAsAlcoholAndNotAsASedativeBesideIt() {
        var result = check(AlcoholUse.NONE, "alcohol", "diazepam");

        assertThat(result.alerts()).singleElement().satisfies(alert -> {
            assertThat(alert.leadRule().id()).isEqualTo("alcohol-with-cns-depressant");
            assertThat(alert.severity()).isEqualTo(Severity.MAJOR);
            assertThat(pairsOf(alert)).containsExactly("ethanol+diazepam");
        });
    }

    @Test
    void theSameDrugTwiceIsNoPairButIsSaidToBeADuplicate() {
        var result = check(AlcoholUse.NONE, "diazepam", "ibuprofen", "Diazepam");

        assertThat(result.alerts()).isEmpty();
        assertThat(result.duplicates()).singleElement().satisfies(duplicate -> {
            assertThat(duplicate.kind()).isEqualTo(DuplicateTherapy.Kind.INGREDIENT);
            assertThat(duplicate.medicines().getFirst().positions()).containsExactly(0, 2);
        });
        assertThat(result.sedativeLoad().total()).isEqualTo(2);
    }

    @Test
    void aDrugOfUnstatedGradeIsNamedWhereItsGradeWouldMatter() {
        var withSedative = check(AlcoholUse.NONE, "mystery", "diazepam");
        var withAlcohol = check(AlcoholUse.REGULAR, "mystery");
        var withoutEither = check(AlcoholUse.NONE, "mystery", "ibuprofen");

        assertThat(withSedative.notChecked()).singleElement().satisfies(note -> {
            assertThat(note.reason()).isEqualTo(Reason.CNS_GRADE_NOT_STATED);
            assertThat(note.what()).isEqualTo("mystery");
            assertThat(note.detail()).contains("diazepam");
        });
        assertThat(withAlcohol.notChecked())
                .extracting(NotChecked::reason)
                .containsExactly(Reason.CNS_GRADE_NOT_STATED);
        assertThat(withoutEither.notChecked()).isEmpty();
    }

    @Test
    void anOpioidOfUnstatedGradeStillRaisesItsBoxedAlertAndLeavesNothingOpen() {
        var drugs = Formulary.with(Formulary.drug("newopioid", CnsGrade.NOT_STATED, "opioid"));

        var result =
                check(drugs, AlcoholUse.NONE, Stream.of("newopioid", "diazepam").map(Designation::named));

        assertThat(result.alerts()).extracting(Alert::severity).containsExactly(Severity.MAJOR);
        assertThat(result.notChecked()).isEmpty();
    }

    @Test
    void aSedativeOfUnstatedClassIsNamedBecauseItMayBeAnOpioid() {
        var result = check(AlcoholUse.NONE, "unclassed", "baclofen");

        assertThat(result.alerts()).extracting(Alert::severity).containsExactly(Severity.MODERATE);
        assertThat(result.notChecked()).singleElement().satisfies(note -> {
            assertThat(note.reason()).isEqualTo(Reason.DRUG_CLASS_NOT_STATED);
            assertThat(note.what()).isEqualTo("unclassed");
        });
    }

    @Test
    void aWithdrawnDrugIsCheckedAsLastDescribedAndSaidToBeWithdrawn() {
        var drugs = Formulary.with(Formulary.drug(
                "baclofen",
                2,
                Standing.WITHDRAWN,
                Formulary.version(1, "2026-01-01", CnsGrade.PROMINENT, "centrally-acting-muscle-relaxant")));

        var result = check(drugs, AlcoholUse.HEAVY, Stream.of(Designation.named("baclofen")));

        assertThat(result.alerts()).extracting(Alert::severity).containsExactly(Severity.MAJOR);
        assertThat(result.notChecked()).extracting(NotChecked::reason).containsExactly(Reason.DRUG_WITHDRAWN);
    }

    @Test
    void aVersionOfTheFutureDoesNotHideTodays() {
        var drugs = Formulary.with(Formulary.drug(
                "baclofen",
                2,
                Standing.PUBLISHED,
                Formulary.version(1, "2026-01-01", CnsGrade.PROMINENT, "centrally-acting-muscle-relaxant"),
                Formulary.version(2, "2026-11-22", CnsGrade.NONE, "centrally-acting-muscle-relaxant")));

        var result = check(drugs, AlcoholUse.HEAVY, Stream.of(Designation.named("baclofen")));

        assertThat(result.alerts()).hasSize(1);
    }

    @Test
    void aDrugDescribedOnlyForTheFutureIsNamed() {
        var drugs = Formulary.with(Formulary.drug(
                "newdrug", 1, Standing.PUBLISHED, Formulary.version(1, "2026-11-22", CnsGrade.NONE, "nsaid")));

        var result = check(drugs, AlcoholUse.NONE, Stream.of(Designation.named("newdrug")));

        assertThat(result.notChecked()).extracting(NotChecked::reason).containsExactly(Reason.NO_STATEMENT_IN_FORCE);
    }

    @Test
    void aNameWithACodeThatNobodyKnowsIsCheckedByItsNameAndTheCodeIsNamed() {
        var medication = new Designation(
                Designation.named("diazepam").name(),
                Designation.coded(CodeSystem.RXNORM, "999").code());

        var result = check(Formulary.usual(), AlcoholUse.HEAVY, Stream.of(medication));

        assertThat(result.alerts()).hasSize(1);
        assertThat(result.notChecked()).extracting(NotChecked::reason).containsExactly(Reason.UNKNOWN_CODE);
    }

    @Test
    void aCatalogThatIsBehindOrSilentIsNamed() {
        var list = new MedicationList(
                List.of(Medication.of(Designation.named("ibuprofen"))), AlcoholUse.NONE, Patient.UNKNOWN);
        var knowledge = Knowledge.on(Formulary.TODAY, Formulary.usual(), RULES);

        var behind = Check.of(list, knowledge, new Freshness.Behind(3));
        var silent = Check.of(list, knowledge, new Freshness.Silent(Duration.ofSeconds(90)));

        assertThat(behind.notChecked()).extracting(NotChecked::reason).containsExactly(Reason.CATALOG_BEHIND);
        assertThat(silent.notChecked()).singleElement().satisfies(note -> {
            assertThat(note.reason()).isEqualTo(Reason.CATALOG_SILENT);
            assertThat(note.detail()).contains("90 seconds");
        });
    }

    @Test
    void aSubjectWithoutARuleInForceIsNamed() {
        var longAgo = LocalDate.of(2020, 1, 1);
        var knowledge = Knowledge.on(longAgo, Formulary.usual(), RULES);

        var result = Check.of(
                new MedicationList(
                        List.of(Medication.of(Designation.named("diazepam"))), AlcoholUse.HEAVY, Patient.UNKNOWN),
                knowledge,
                CURRENT);

        assertThat(result.alerts()).isEmpty();
        assertThat(result.notChecked())
                .filteredOn(note -> note.reason() == Reason.NO_RULE_IN_FORCE)
                .hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(
            names = {"NONE", "UNKNOWN"},
            mode = EnumSource.Mode.EXCLUDE)
    void everyUseOfAlcoholIsCoveredByARuleForEverySedative(AlcoholUse use) {
        for (var sedative : List.of("baclofen", "diazepam", "zolpidem", "oxycodone", "gabapentin")) {
            assertThat(check(use, sedative).alerts()).as(sedative).hasSize(1);
        }
    }
}
