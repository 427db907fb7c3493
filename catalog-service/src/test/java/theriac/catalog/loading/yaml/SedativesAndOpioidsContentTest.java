package theriac.catalog.loading.yaml;

import java.math.BigDecimal;
import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import theriac.catalog.drug.Band;
import theriac.catalog.drug.BeersClass;
import theriac.catalog.drug.DoseRule;
import theriac.catalog.drug.Guidance;
import theriac.catalog.drug.ListedReaction;
import theriac.catalog.drug.Precaution;
import theriac.catalog.drug.Product;
import theriac.catalog.drug.Quantity;
import theriac.catalog.drug.Statements;
import theriac.catalog.drug.TaperRule;
import theriac.catalog.loading.Piece;

import static org.assertj.core.api.Assertions.assertThat;

/// What the shipped content says about benzodiazepines, z-drugs, opioids and gabapentinoids.
class SedativesAndOpioidsContentTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-22");

    private final YamlContent content = new YamlContent(YamlFolder.onClassPath("catalog"));

    @ParameterizedTest
    @ValueSource(strings = {"diazepam", "lorazepam", "clonazepam", "alprazolam", "temazepam"})
    void aBenzodiazepineFallsByAQuarterInTwoWeeksAtMostByTheGuidelineOf2025(String drug) {
        var rule = taperRule(drug, "any-route");

        assertThat(rule.need()).isEqualTo(TaperRule.Need.REQUIRED);
        assertThat(rule.pace()).isNotNull();
        assertThat(rule.pace().largestStepPercent()).isEqualByComparingTo("25");
        assertThat(rule.pace().shortestIntervalDays()).isEqualTo(14);
        assertThat(rule.pace().source().citation()).contains("benzodiazepine tapering");
        assertThat(rule.withdrawal()).isNotNull();
        assertThat(rule.withdrawal().reactions()).contains("seizure", "delirium", "anxiety");
        assertThat(rule.withdrawal().watchDays()).isEqualTo(7);
    }

    @Test
    void aDoseOfMidazolamForAProcedureNeedsNoTaperOfItsOwn() {
        var rule = taperRule("midazolam", "any-route");

        assertThat(rule.need()).isEqualTo(TaperRule.Need.ADVISED);
        assertThat(rule.pace()).isNull();
        assertThat(rule.note()).contains("needs no taper");
    }

    @ParameterizedTest
    @ValueSource(strings = {"oxycodone", "morphine", "hydrocodone", "hydromorphone", "codeine", "tramadol", "fentanyl"})
    void anOpioidFallsByAQuarterInTwoWeeksAtMostAndAfterAYearByATenthAMonth(String drug) {
        var label = taperRule(drug, "any-route");
        var afterAYear = taperRule(drug, "any-route-after-a-year");

        assertThat(label.need()).isEqualTo(TaperRule.Need.REQUIRED);
        assertThat(label.pace()).isNotNull();
        assertThat(label.pace().largestStepPercent()).isEqualByComparingTo("25");
        assertThat(label.pace().shortestIntervalDays()).isEqualTo(14);
        assertThat(afterAYear.afterDays()).isEqualTo(365);
        assertThat(afterAYear.pace()).isNotNull();
        assertThat(afterAYear.pace().largestStepPercent()).isEqualByComparingTo("10");
        assertThat(afterAYear.pace().shortestIntervalDays()).isEqualTo(30);
    }

    @Test
    void methadoneAfterMaintenanceFallsByATenthInTenDaysAtMost() {
        var rule = taperRule("methadone", "opioid-use-disorder");

        assertThat(rule.pace()).isNotNull();
        assertThat(rule.pace().largestStepPercent()).isEqualByComparingTo("10");
        assertThat(rule.pace().shortestIntervalDays()).isEqualTo(10);
        assertThat(rule.urgentReviews())
                .extracting(TaperRule.UrgentReview::reason)
                .contains(TaperRule.UrgentReview.Reason.MISSED_DOSES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gabapentin", "pregabalin"})
    void theTaperOfAGabapentinoidTakesAtLeastAWeek(String drug) {
        var rule = taperRule(drug, "oral");

        assertThat(rule.need()).isEqualTo(TaperRule.Need.REQUIRED);
        assertThat(rule.pace()).isNotNull();
        assertThat(rule.pace().shortestTaperDays()).isEqualTo(7);
    }

    @ParameterizedTest
    @CsvSource({
        "gabapentin, oral-creatinine-clearance-30-to-59, 30, 60, 1400",
        "gabapentin, oral-creatinine-clearance-15-to-29, 15, 30,  700",
        "gabapentin, oral-creatinine-clearance-below-15,   , 15,  300",
        "pregabalin, oral-creatinine-clearance-30-to-60, 30, 60,  300",
        "pregabalin, oral-creatinine-clearance-15-to-30, 15, 30,  150",
        "pregabalin, oral-creatinine-clearance-below-15,   , 15,   75",
        "tramadol,   oral-creatinine-clearance-below-30,   , 30,  200",
    })
    void theDailyMaximumFallsWithCreatinineClearance(
            String drug, String id, BigDecimal from, BigDecimal below, BigDecimal milligrams) {
        var rule = doseRule(drug, id);

        assertThat(rule.advice()).isEqualTo(DoseRule.Advice.REDUCE);
        assertThat(rule.patients().renalFunction()).isEqualTo(new Band("cockcroft-gault-ml-min", from, below));
        assertThat(rule.dosing().dailyMaximum()).isEqualTo(new Quantity(milligrams, Quantity.Unit.MG));
    }

    @ParameterizedTest
    @CsvSource({
        "codeine,     oral-adult,         360",
        "tramadol,    oral-adult,         400",
        "tramadol,    oral-over-75,       300",
        "tapentadol,  oral-adult,         600",
        "lorazepam,   oral-adult,          10",
        "clonazepam,  oral-seizures-adult, 20",
        "alprazolam,  oral-anxiety-adult,   4",
        "temazepam,   oral-adult,          30",
        "zolpidem,    oral-adult,          10",
        "zolpidem,    oral-65-and-over,     5",
        "zopiclone,   oral-adult,         7.5",
        "eszopiclone, oral-adult,           3",
        "eszopiclone, oral-65-and-over,     2",
        "zaleplon,    oral-65-and-over,    10",
        "pregabalin,  oral-adult,         600",
    })
    void theDailyMaximumIsTheLabels(String drug, String id, BigDecimal milligrams) {
        var maximum = doseRule(drug, id).dosing().dailyMaximum();

        assertThat(maximum).isEqualTo(new Quantity(milligrams, Quantity.Unit.MG));
    }

    @ParameterizedTest
    @ValueSource(strings = {"oxycodone", "morphine", "hydrocodone", "hydromorphone", "methadone"})
    void anOpioidWhoseLabelSetsNoDailyMaximumHasNone(String drug) {
        var rules = statements(drug).prescribing().doseRules();

        assertThat(rules)
                .isNotEmpty()
                .allSatisfy(rule -> assertThat(rule.dosing().dailyMaximum()).isNull());
    }

    @ParameterizedTest
    @ValueSource(strings = {"fentanyl", "buprenorphine"})
    void patchesAreDosedByWhatTheyReleaseInAnHour(String drug) {
        var patches = statements(drug).prescribing().products().stream()
                .filter(product -> product.route().equals("transdermal"))
                .map(Product::strength)
                .map(Product.Strength::amount);

        assertThat(patches).isNotEmpty().extracting(Quantity::unit).containsOnly(Quantity.Unit.MICROGRAM_PER_HOUR);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "oxycodone",
                "morphine",
                "hydrocodone",
                "hydromorphone",
                "codeine",
                "tramadol",
                "fentanyl",
                "methadone",
                "buprenorphine",
                "tapentadol"
            })
    void anOverdoseOfAnOpioidStopsTheBreathingAndIsAnsweredWithNaloxone(String drug) {
        var safety = statements(drug).safety();

        assertThat(safety.listedReactions())
                .filteredOn(reaction -> reaction.context() == ListedReaction.Context.OVERDOSE)
                .extracting(ListedReaction::term)
                .contains("respiratory depression", "coma");
        assertThat(safety.guidance())
                .filteredOn(guidance -> guidance.topic() == Guidance.Topic.OVERDOSE_RESPONSE)
                .anySatisfy(guidance -> assertThat(guidance.text()).contains("naloxone"));
        assertThat(beersClass(drug)).isEqualTo(BeersClass.Group.OPIOID);
    }

    @ParameterizedTest
    @ValueSource(strings = {"codeine", "tramadol"})
    void codeineAndTramadolAreNotForChildrenBelowTwelve(String drug) {
        assertThat(statements(drug).safety().precautions())
                .filteredOn(precaution -> precaution.group() == Precaution.Group.AGE)
                .filteredOn(precaution -> precaution.level() == Precaution.Level.CONTRAINDICATED)
                .extracting(Precaution::age)
                .containsExactly(new Band("age-years", null, BigDecimal.valueOf(12)));
    }

    @ParameterizedTest
    @CsvSource({
        "diazepam,  BENZODIAZEPINE",
        "temazepam, BENZODIAZEPINE",
        "zolpidem,  Z_DRUG",
        "zopiclone, Z_DRUG",
    })
    void peopleOf65AndOverAvoidBenzodiazepinesAndZDrugs(String drug, BeersClass.Group group) {
        assertThat(beersClass(drug)).isEqualTo(group);
        assertThat(statements(drug).safety().precautions()).anySatisfy(precaution -> {
            assertThat(precaution.age()).isEqualTo(new Band("age-years", BigDecimal.valueOf(65), null));
            assertThat(precaution.level()).isEqualTo(Precaution.Level.AVOID);
            assertThat(precaution.source().citation()).contains("Beers");
        });
    }

    private TaperRule taperRule(String drug, String id) {
        return statements(drug).prescribing().taperRules().stream()
                .filter(rule -> rule.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private DoseRule doseRule(String drug, String id) {
        return statements(drug).prescribing().doseRules().stream()
                .filter(rule -> rule.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private BeersClass.Group beersClass(String drug) {
        var beersClass = statements(drug).cnsActivity().beersClass();
        assertThat(beersClass).isNotNull();
        return beersClass.group();
    }

    private Statements statements(String drug) {
        return switch (content.read(drug)) {
            case Piece.OfDrug(var draft) ->
                draft.monograph().on(TODAY).orElseThrow().statements();
            case Piece.GeneralClaims general -> throw new AssertionError(drug + " is no drug");
        };
    }
}
