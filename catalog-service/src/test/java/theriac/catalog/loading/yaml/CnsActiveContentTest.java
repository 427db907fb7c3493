package theriac.catalog.loading.yaml;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import theriac.catalog.drug.BeersClass;
import theriac.catalog.drug.CnsDepression;
import theriac.catalog.drug.DoseRule;
import theriac.catalog.drug.Draft;
import theriac.catalog.drug.Quantity;
import theriac.catalog.drug.Statements;
import theriac.catalog.drug.TaperRule;
import theriac.catalog.loading.Piece;

import static org.assertj.core.api.Assertions.assertThat;

/// What the content says of every drug that acts on the central nervous system, and what it leaves out, by name.
class CnsActiveContentTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-22");

    private static final Set<String> ACTING_CLASSES = Set.of(
            "sedative-hypnotic",
            "opioid",
            "alcohol",
            "cannabinoid",
            "alpha-2-agonist",
            "antiepileptic",
            "gabapentinoid",
            "mood-stabiliser",
            "antidepressant",
            "mao-inhibitor",
            "antipsychotic",
            "sedating-antihistamine",
            "stimulant",
            "antiparkinson",
            "centrally-acting-muscle-relaxant",
            "antiemetic");

    private final YamlContent content = new YamlContent(YamlFolder.onClassPath("catalog"));

    @Test
    void everyDrugThatActsThereSaysHowStronglyItSedates() {
        assertThat(idsOfDrugsWithout(statements -> statements.cnsActivity().depression() != null))
                .isEmpty();
    }

    @Test
    void everyDrugThatActsThereSaysHowItIsStoppedOrIsNamedHere() {
        assertThat(idsOfDrugsWithout(
                        statements -> !statements.prescribing().taperRules().isEmpty()))
                .isSubsetOf(union(NotStated.HOW_IT_IS_STOPPED, NotStated.ALL_BUT_CLASS_AND_GRADE));
    }

    @Test
    void everyDrugThatActsThereHasADailyMaximumOrIsNamedHere() {
        assertThat(idsOfDrugsWithout(CnsActiveContentTest::hasDailyMaximum))
                .isSubsetOf(union(NotStated.DAILY_MAXIMUM, NotStated.ALL_BUT_CLASS_AND_GRADE));
    }

    @ParameterizedTest
    @CsvSource({
        "citalopram, oral-adult, 40",
        "citalopram, oral-over-60, 20",
        "venlafaxine, oral-adult, 375",
        "amitriptyline, oral-adult, 300",
        "bupropion, oral-adult, 450",
        "clozapine, oral-adult, 900",
        "levetiracetam, oral-adult, 3000",
        "levetiracetam, oral-clearance-below-30, 1000",
        "triazolam, oral-adult, 0.5",
        "triazolam, oral-65-and-over, 0.25",
        "hydroxyzine, oral-65-and-over, 50",
        "thiocolchicoside, oral-adult, 16",
        "pramipexole, oral-adult, 4.5",
        "chlorpromazine, oral-adult, 1000",
        "cetirizine, oral-adult, 10",
    })
    void theMostInADayIsThatOfTheProductInformation(String drug, String rule, String milligrams) {
        var maximum = doseRule(drug, rule).dosing().dailyMaximum();

        assertThat(maximum).isNotNull();
        assertThat(maximum.value()).isEqualByComparingTo(milligrams);
        assertThat(maximum.unit()).isEqualTo(Quantity.Unit.MG);
    }

    @Test
    void valproateIsLimitedByTheWeightOfTheBody() {
        assertThat(doseRule("valproic-acid", "oral-adult").dosing().dailyMaximum())
                .extracting(Quantity::unit)
                .isEqualTo(Quantity.Unit.MG_PER_KG);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "carbamazepine",
                "lamotrigine",
                "levetiracetam",
                "oxcarbazepine",
                "phenobarbital",
                "phenytoin",
                "primidone",
                "tiagabine",
                "topiramate",
                "valproic-acid",
                "vigabatrin"
            })
    void anAntiepilepticIsNeverStoppedAtOnceSinceSeizuresFollow(String drug) {
        var rule = taperRule(drug);

        assertThat(rule.need()).isEqualTo(TaperRule.Need.REQUIRED);
        assertThat(reactionsOf(rule)).contains("seizure", "status epilepticus");
    }

    @ParameterizedTest
    @CsvSource({
        "atenolol, myocardial infarction",
        "bisoprolol, myocardial infarction",
        "metoprolol, angina pectoris",
        "propranolol, angina pectoris",
        "prednisone, adrenal insufficiency",
        "prednisolone, adrenal insufficiency",
        "dexamethasone, adrenal insufficiency",
        "hydrocortisone, adrenal insufficiency",
        "oxazepam, seizure",
        "pethidine, withdrawal syndrome",
        "clozapine, psychosis",
        "pramipexole, high fever",
    })
    void aDrugThatHarmsWhenItIsStoppedAtOnceSaysSo(String drug, String harm) {
        var rule = taperRule(drug);

        assertThat(rule.need()).isEqualTo(TaperRule.Need.REQUIRED);
        assertThat(reactionsOf(rule)).contains(harm);
    }

    @ParameterizedTest
    @ValueSource(strings = {"citalopram", "escitalopram", "fluoxetine", "fluvoxamine", "paroxetine", "sertraline"})
    void anSsriIsNoDepressantButCountsAsCnsActiveInTheElderly(String drug) {
        var activity = statements(drug).cnsActivity();

        assertThat(activity.depression()).extracting(CnsDepression::grade).isEqualTo(0);
        assertThat(activity.beersClass()).extracting(BeersClass::group).isEqualTo(BeersClass.Group.ANTIDEPRESSANT);
        assertThat(reactionsOf(taperRule(drug))).contains("dizziness", "paresthesia");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"mirtazapine", "trazodone", "bupropion", "phenelzine", "butalbital", "meprobamate", "lithium"})
    void whatTheBeersCriteriaDoNotCountIsNotCounted(String drug) {
        assertThat(statements(drug).cnsActivity().beersClass()).isNull();
    }

    private Stream<String> idsOfDrugsWithout(Predicate<Statements> stated) {
        return content.fingerprints().keySet().stream()
                .filter(id -> !id.equals("general"))
                .filter(id -> actsOnTheCentralNervousSystem(statements(id)))
                .filter(id -> !stated.test(statements(id)));
    }

    private static boolean actsOnTheCentralNervousSystem(Statements statements) {
        return statements.classification().classes().stream().anyMatch(of -> ACTING_CLASSES.contains(of.value()));
    }

    private static boolean hasDailyMaximum(Statements statements) {
        return statements.prescribing().doseRules().stream()
                .map(rule -> rule.dosing().dailyMaximum())
                .anyMatch(Objects::nonNull);
    }

    private DoseRule doseRule(String drug, String id) {
        return statements(drug).prescribing().doseRules().stream()
                .filter(rule -> rule.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private TaperRule taperRule(String drug) {
        return statements(drug).prescribing().taperRules().getFirst();
    }

    private static Iterable<String> reactionsOf(TaperRule rule) {
        return Optional.ofNullable(rule.withdrawal()).orElseThrow().reactions();
    }

    private Statements statements(String drug) {
        return draft(drug).monograph().on(TODAY).orElseThrow().statements();
    }

    private Draft draft(String id) {
        return switch (content.read(id)) {
            case Piece.OfDrug(var draft) -> draft;
            case Piece.GeneralClaims general -> throw new AssertionError(id + " is no drug");
        };
    }

    private static Set<String> union(Set<String> some, Set<String> others) {
        return Stream.concat(some.stream(), others.stream()).collect(Collectors.toSet());
    }
}
