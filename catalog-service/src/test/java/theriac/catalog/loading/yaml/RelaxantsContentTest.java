package theriac.catalog.loading.yaml;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import theriac.catalog.drug.Band;
import theriac.catalog.drug.BeersClass;
import theriac.catalog.drug.DoseRule;
import theriac.catalog.drug.Indication;
import theriac.catalog.drug.ListedReaction;
import theriac.catalog.drug.Precaution;
import theriac.catalog.drug.Product;
import theriac.catalog.drug.Quantity;
import theriac.catalog.drug.Statements;
import theriac.catalog.drug.TaperRule;
import theriac.catalog.drug.TaperRule.UrgentReview.Reason;
import theriac.catalog.loading.Piece;

import static org.assertj.core.api.Assertions.assertThat;

/// What the shipped content says of relaxants and of the drugs that a stop of makes ill.
class RelaxantsContentTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-22");

    private final YamlContent content = new YamlContent(YamlFolder.onClassPath("catalog"));

    @Test
    void theTaperOfOralBaclofenTakesAtLeastAWeekByTheAdviceOfTheUnitedKingdom() {
        var rule = taperRule("baclofen", "oral");

        assertThat(rule.need()).isEqualTo(TaperRule.Need.REQUIRED);
        assertThat(rule.pace()).satisfies(pace -> {
            assertThat(pace.shortestTaperDays()).isEqualTo(7);
            assertThat(pace.source().jurisdiction()).isEqualTo("GB");
        });
    }

    @Test
    void baclofensWithdrawalIsExpectedFromTwelveHoursAndWatchedForAWeek() {
        var withdrawal = taperRule("baclofen", "oral").withdrawal();

        assertThat(withdrawal).satisfies(expected -> {
            assertThat(expected.onsetFromHours()).isEqualTo(12);
            assertThat(expected.onsetToHours()).isEqualTo(72);
            assertThat(expected.watchDays()).isEqualTo(7);
            assertThat(expected.reactions()).contains("seizure", "hallucinations", "rebound spasticity", "high fever");
        });
    }

    @Test
    void aPumpOfBaclofenThatDeliversNoLongerIsUrgentAndHasNoTaperToPlan() {
        var rule = taperRule("baclofen", "intrathecal");

        assertThat(rule.pace()).isNull();
        assertThat(reasons(rule)).contains(Reason.DELIVERY_FAILURE, Reason.WITHDRAWAL_PRESENT);
    }

    @Test
    void whoIsPoisonedByBaclofenGetsAnUrgentReviewInsteadOfATaper() {
        assertThat(reasons(taperRule("baclofen", "oral"))).contains(Reason.TOXICITY, Reason.ENCEPHALOPATHY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"oral-under-65-dialysis", "oral-65-and-over-dialysis"})
    void baclofenIsAvoidedOnDialysisWhateverTheMeasuredKidneyFunction(String id) {
        var rule = doseRule("baclofen", id);

        assertThat(rule.advice()).isEqualTo(DoseRule.Advice.AVOID);
        assertThat(rule.patients().onDialysis()).isTrue();
        assertThat(rule.patients().renalFunction()).isNull();
    }

    @Test
    void intrathecalBaclofenIsMeasuredInMicrogramsThroughout() {
        var prescribing = statements("baclofen").prescribing();
        var units = Stream.concat(
                prescribing.doseRules().stream()
                        .filter(rule -> rule.route().equals("intrathecal"))
                        .flatMap(RelaxantsContentTest::units),
                prescribing.products().stream()
                        .filter(product -> product.route().equals("intrathecal"))
                        .map(product -> product.strength().amount().unit()));

        assertThat(units).isNotEmpty().containsOnly(Quantity.Unit.MICROGRAM);
    }

    @Test
    void theLiquidsOfBaclofenDifferUpToFivefoldPerMillilitre() {
        var perMillilitre = statements("baclofen").prescribing().products().stream()
                .filter(product -> product.route().equals("oral"))
                .flatMap(product -> milligramsPerMillilitre(product.strength()));

        assertThat(perMillilitre).containsExactlyInAnyOrder(1.0, 2.0, 5.0);
    }

    @Test
    void spasticityOfTheBrainIsOnTheBritishLabelOfOralBaclofenAndNotOnTheAmericanOne() {
        var jurisdictions = statements("baclofen").prescribing().indications().stream()
                .filter(indication -> "oral".equals(indication.route()))
                .filter(indication -> indication.status() == Indication.Status.LABELLED)
                .filter(indication -> indication.condition().contains("cerebral"))
                .map(indication -> indication.source().jurisdiction());

        assertThat(jurisdictions).contains("GB").doesNotContain("US");
    }

    @Test
    void alcoholDependenceIsLabelledForBaclofenInFranceAndOffLabelElsewhere() {
        var uses = statements("baclofen").prescribing().indications().stream()
                .filter(indication -> indication.condition().contains("alcohol"))
                .map(indication ->
                        indication.status() + " " + indication.source().jurisdiction());

        assertThat(uses).containsExactly("LABELLED FR", "OFF_LABEL null");
    }

    @ParameterizedTest
    @CsvSource({
        "clonidine,   oral-extended-release, 0.1, 3",
        "guanfacine,  oral,                  1,   3",
        "tizanidine,  oral,                  4,   1"
    })
    void alphaAgonistsFallByNoMoreThanTheLabelsStep(String drug, String id, BigDecimal milligrams, int days) {
        var rule = taperRule(drug, id);

        assertThat(rule.need()).isEqualTo(TaperRule.Need.REQUIRED);
        assertThat(rule.pace()).satisfies(pace -> {
            assertThat(pace.largestStep()).isEqualTo(new Quantity(milligrams, Quantity.Unit.MG));
            assertThat(pace.shortestIntervalDays()).isEqualTo(days);
        });
    }

    @Test
    void clonidineTabletsAreStoppedOverTwoDaysAtLeast() {
        assertThat(taperRule("clonidine", "oral").pace())
                .satisfies(pace -> assertThat(pace.shortestTaperDays()).isEqualTo(2));
    }

    @ParameterizedTest
    @CsvSource({
        "carisoprodol, true", "chlorzoxazone, true", "cyclobenzaprine, true", "metaxalone, true",
        "methocarbamol, true", "orphenadrine, true", "baclofen, false", "tizanidine, false"
    })
    void beersCountsEachOfThemButAdvisesAgainstOnlySixAtSixtyFive(String drug, boolean avoided) {
        var statements = statements(drug);

        assertThat(statements.cnsActivity().beersClass())
                .satisfies(counted -> assertThat(counted.group()).isEqualTo(BeersClass.Group.SKELETAL_MUSCLE_RELAXANT));
        assertThat(statements.safety().precautions().stream().anyMatch(RelaxantsContentTest::avoidsTheOld))
                .isEqualTo(avoided);
    }

    @ParameterizedTest
    @ValueSource(strings = {"baclofen", "tizanidine", "carisoprodol", "clonidine", "guanfacine", "ethanol"})
    void whatATaperIsToPreventIsListedAsAReactionOfWithdrawal(String drug) {
        var statements = statements(drug);
        var listed = statements.safety().listedReactions().stream()
                .filter(reaction -> reaction.context() == ListedReaction.Context.WITHDRAWAL)
                .map(ListedReaction::term)
                .toList();
        var expected = statements.prescribing().taperRules().stream()
                .map(TaperRule::withdrawal)
                .flatMap(withdrawal -> withdrawal == null ? Stream.of() : withdrawal.reactions().stream());

        assertThat(expected).isNotEmpty().allSatisfy(term -> assertThat(listed).contains(term));
    }

    private static Stream<Double> milligramsPerMillilitre(Product.Strength strength) {
        var volume = strength.perVolume();
        return volume == null
                ? Stream.of()
                : Stream.of(
                        strength.amount().value().doubleValue() / volume.value().doubleValue());
    }

    private static boolean avoidsTheOld(Precaution precaution) {
        return precaution.group() == Precaution.Group.AGE
                && precaution.level() == Precaution.Level.AVOID
                && new Band("age-years", BigDecimal.valueOf(65), null).equals(precaution.age());
    }

    private static Stream<Quantity.Unit> units(DoseRule rule) {
        var dosing = rule.dosing();
        return Stream.of(dosing.singleMaximum(), dosing.dailyMaximum(), dosing.usualDailyLow(), dosing.usualDailyHigh())
                .filter(Objects::nonNull)
                .map(Quantity::unit);
    }

    private static List<Reason> reasons(TaperRule rule) {
        return rule.urgentReviews().stream().map(TaperRule.UrgentReview::reason).toList();
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

    private Statements statements(String drug) {
        return switch (content.read(drug)) {
            case Piece.OfDrug(var draft) ->
                draft.monograph().on(TODAY).orElseThrow().statements();
            case Piece.GeneralClaims general -> throw new AssertionError(drug + " is no drug");
        };
    }
}
