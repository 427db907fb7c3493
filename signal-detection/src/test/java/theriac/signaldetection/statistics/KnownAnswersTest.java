package theriac.signaldetection.statistics;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import theriac.signaldetection.statistics.DrugPairCounts.Stratum;
import theriac.signaldetection.statistics.Statistic.Defined;
import theriac.signaldetection.statistics.Statistic.Undefined;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static theriac.signaldetection.statistics.Values.defined;

/// The worked examples of the comments, and what is undefined.
class KnownAnswersTest {

    private static final TwoByTwoTable TABLE = new TwoByTwoTable(28, 942, 17, 31_435);

    @Test
    void theProportionalReportingRatioOfTheWorkedExample() {
        assertEstimate(defined(ProportionalReportingRatio.of(TABLE)), 53.405458, 29.332013, 97.236523, 5e-7);
    }

    @Test
    void theReportingOddsRatioOfTheWorkedExample() {
        assertEstimate(defined(ReportingOddsRatio.of(TABLE)), 54.963157, 29.980827, 100.762688, 5e-7);
    }

    @Test
    void chiSquareOfTheWorkedExample() {
        assertThat(defined(YatesChiSquare.of(TABLE))).isCloseTo(524.464735, within(5e-7));
    }

    @Test
    void theInformationComponentOfTheWorkedExamples() {
        var table = TwoByTwoTable.ofMargins(25, 1_126, 87, 572_573);

        assertThat(table.expected()).isCloseTo(0.171090847804559, within(5e-16));
        assertEstimate(defined(InformationComponent.of(table)), 5.247845, 4.626870, 5.757635, 6e-7);
        assertEstimate(InformationComponent.of(20, 10), 0.965235, 0.263865, 1.527989, 6e-7);
    }

    @Test
    void omegaOfTheWorkedExample() {
        var counts = DrugPairCounts.ofMargins(10, 23, 10, 19, 39, 1_489, 39, 5_503);

        assertThat(counts)
                .isEqualTo(new DrugPairCounts(
                        new Stratum(20, 3_998), new Stratum(0, 16), new Stratum(9, 1_466), new Stratum(10, 23)));
        assertThat(defined(Omega.expected(counts))).isCloseTo(0.141201, within(5e-7));
        assertEstimate(defined(Omega.of(counts)), 4.03347, 3.00333, 4.79004, 5e-6);
    }

    @Test
    void theExpectedCountOfStrataIsTheSumOfTheirs() {
        var strata = List.of(new TwoByTwoTable(4, 6, 16, 74), new TwoByTwoTable(1, 9, 3, 37));

        assertThat(MantelHaenszel.expected(strata)).isCloseTo(2.8, within(1e-15));
        assertThat(MantelHaenszel.expected(List.of(new TwoByTwoTable(0, 0, 0, 0))))
                .isZero();
    }

    @Test
    void theShrunkRatioOfTheWorkedExample() {
        var shrinker = new GammaPoissonShrinker(
                new GammaMixturePrior(3.25280367, 0.39983376, 2.02490400, 1.90726819, 0.06536416));

        assertEstimate(shrinker.estimate(16, 0.4064362), 23.2615, 15.6857, 33.4782, 5e-5);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, 0, 0, NO_CASES,             NO_CASES,                     NO_CASES",
        "0, 5, 7, 9, NO_CASE_OF_THE_PAIR,  NO_CASE_OF_THE_PAIR,          ",
        "5, 5, 0, 9, EVENT_ONLY_WITH_DRUG, EVENT_ONLY_WITH_DRUG,         ",
        "5, 0, 7, 9, ,                     DRUG_ONLY_WITH_EVENT,         ",
        "5, 5, 7, 0, ,                     ALL_CASES_HAVE_DRUG_OR_EVENT, ",
        "5, 5, 0, 0, EVENT_ONLY_WITH_DRUG, EVENT_ONLY_WITH_DRUG,         DRUG_OR_EVENT_IN_NONE_OR_ALL",
        "5, 0, 7, 0, ,                     DRUG_ONLY_WITH_EVENT,         DRUG_OR_EVENT_IN_NONE_OR_ALL"
    })
    void whatIsUndefinedSaysWhy(
            long a, long b, long c, long d, WhyUndefined prr, WhyUndefined ror, WhyUndefined chiSquare) {
        var statistics = PairStatistics.of(new TwoByTwoTable(a, b, c, d), Optional.empty());

        assertThat(reason(statistics.prr())).isEqualTo(Optional.ofNullable(prr));
        assertThat(reason(statistics.ror())).isEqualTo(Optional.ofNullable(ror));
        assertThat(reason(statistics.chiSquare())).isEqualTo(Optional.ofNullable(chiSquare));
    }

    @Test
    void haldanesCorrectionDefinesTheOddsRatioOfAnEmptyCell() {
        var empty = new TwoByTwoTable(5, 0, 7, 9);

        // 5.5 x 9.5 / (0.5 x 7.5)
        assertThat(defined(ReportingOddsRatio.of(empty, HaldaneCorrection.WHERE_A_CELL_IS_EMPTY))
                        .value())
                .isCloseTo(52.25 / 3.75, within(1e-12));
        assertThat(ReportingOddsRatio.of(TABLE, HaldaneCorrection.WHERE_A_CELL_IS_EMPTY))
                .isEqualTo(ReportingOddsRatio.of(TABLE));
        assertThat(defined(ReportingOddsRatio.of(TABLE, HaldaneCorrection.ALWAYS))
                        .value())
                .isCloseTo(28.5 * 31_435.5 / (942.5 * 17.5), within(1e-10));
    }

    @Test
    void omegaIsUndefinedWhereAStratumIsEmptyAndFiniteWhereAnEventIsInEveryCaseOfOne() {
        var strata = List.of(new Stratum(0, 0), new Stratum(1, 9), new Stratum(3, 3));

        assertThat(Omega.of(new DrugPairCounts(strata.get(1), strata.get(0), strata.get(1), strata.get(1))))
                .isEqualTo(new Undefined<>(WhyUndefined.EMPTY_STRATUM));
        assertThat(defined(
                        Omega.expected(new DrugPairCounts(strata.get(1), strata.get(2), strata.get(1), strata.get(1)))))
                .isEqualTo(9);
        assertThat(Omega.of(new DrugPairCounts(strata.get(2), strata.get(2), strata.get(2), strata.get(2))))
                .isInstanceOf(Defined.class);
    }

    @Test
    void whatCannotHaveBeenCountedIsRefused() {
        assertThatThrownBy(() -> new TwoByTwoTable(-1, 2, 3, 4)).hasMessageContaining("cell a");
        assertThatThrownBy(() -> new TwoByTwoTable(999_999_999_999L, 1, 1, 0)).hasMessageContaining("sum");
        assertThatThrownBy(() -> TwoByTwoTable.ofMargins(3, 2, 9, 20)).hasMessageContaining("3 cases with both");
        assertThatThrownBy(() -> TwoByTwoTable.ofMargins(1, 15, 10, 20)).hasMessageContaining("20 in all");
        assertThatThrownBy(() -> PairRow.withoutPrior().fill(3, 2, 9, 20)).hasMessageContaining("3 cases with both");
        assertThatThrownBy(() -> InformationComponent.of(3, Double.NaN)).hasMessageContaining("NaN");
        assertThatThrownBy(() -> new Stratum(3, 2)).hasMessageContaining("3 of 2");
        assertThatThrownBy(() -> new GammaMixturePrior(0, 1, 1, 1, 0.5)).hasMessageContaining("alpha1");
        assertThatThrownBy(() -> new GammaMixturePrior(1, 1, 1, 1, 1.5)).hasMessageContaining("share");
    }

    private static void assertEstimate(Estimate estimate, double value, double lower, double upper, double tolerance) {
        assertThat(estimate.value()).isCloseTo(value, within(tolerance));
        assertThat(estimate.lower()).isCloseTo(lower, within(tolerance));
        assertThat(estimate.upper()).isCloseTo(upper, within(tolerance));
    }

    private static Optional<WhyUndefined> reason(Statistic<?> statistic) {
        return switch (statistic) {
            case Defined<?> _ -> Optional.empty();
            case Undefined<?>(var reason) -> Optional.of(reason);
        };
    }
}
