package theriac.signaldetection.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

import org.assertj.core.data.Percentage;
import org.hipparchus.analysis.UnivariateFunction;
import org.hipparchus.analysis.integration.IterativeLegendreGaussIntegrator;
import org.hipparchus.special.Gamma;
import org.junit.jupiter.api.Test;

import theriac.signaldetection.statistics.Statistic.Defined;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static theriac.signaldetection.statistics.Values.defined;

/// What holds for every pair, over seeded random ones.
class PairPropertiesTest {

    private static final Percentage ROUNDING = Percentage.withPercentage(2e-9);
    private static final GammaMixturePrior PRIOR = new GammaMixturePrior(0.204, 0.058, 1.415, 1.838, 0.097);

    private final Random random = new Random(20261122);

    @Test
    void swappingDrugAndEventChangesNeitherOddsRatioNorChiSquareNorComponent() {
        for (var i = 0; i < 20_000; i++) {
            var table = table();
            var swapped = new TwoByTwoTable(table.a(), table.c(), table.b(), table.d());

            assertThat(defined(ReportingOddsRatio.of(swapped)).value())
                    .isCloseTo(defined(ReportingOddsRatio.of(table)).value(), ROUNDING);
            assertThat(defined(YatesChiSquare.of(swapped))).isCloseTo(defined(YatesChiSquare.of(table)), ROUNDING);
            assertThat(InformationComponent.of(swapped)).isEqualTo(InformationComponent.of(table));
        }
    }

    @Test
    void swappingCasesWithTheDrugForThoseWithoutTurnsTheRatiosRound() {
        for (var i = 0; i < 20_000; i++) {
            var table = table();
            var swapped = new TwoByTwoTable(table.c(), table.d(), table.a(), table.b());
            var prr = defined(ProportionalReportingRatio.of(table));
            var ror = defined(ReportingOddsRatio.of(table));

            assertThat(defined(ProportionalReportingRatio.of(swapped)).lower()).isCloseTo(1 / prr.upper(), ROUNDING);
            assertThat(defined(ReportingOddsRatio.of(swapped)).upper()).isCloseTo(1 / ror.lower(), ROUNDING);
        }
    }

    @Test
    void limitsBracketTheirValue() {
        for (var i = 0; i < 20_000; i++) {
            var statistics = PairStatistics.of(table(), Optional.of(new GammaPoissonShrinker(PRIOR)));

            assertBracketed(defined(statistics.prr()));
            assertBracketed(defined(statistics.ror()));
            assertBracketed(defined(statistics.ic()));
            assertBracketed(defined(statistics.ebgm()));
        }
    }

    @Test
    void moreCasesOfThePairAmongAsManyRaiseEveryStatistic() {
        var shrinker = new GammaPoissonShrinker(PRIOR);
        var row = PairRow.under(shrinker);
        for (var expected : new double[] {1e-12, 1e-3, 0.4, 17, 900, 1e9}) {
            var last = new double[] {-1e9, -1e9, -1e9, -1, -1, -1};
            for (var count = 0; count < 9_000; count += 1 + count / 7) {
                row.fill(count, 10_000, 20_000, 2_000_000_000, expected);
                var next = new double[] {
                    row.ic(), row.ic025(), row.ic975(), row.ebgm(), row.eb05(), row.eb95(),
                };

                for (var statistic = 0; statistic < next.length; statistic++) {
                    assertThat(next[statistic])
                            .as("statistic %s of %s with %s expected", statistic, count, expected)
                            .isGreaterThan(last[statistic]);
                }
                last = next;
            }
        }
    }

    @Test
    void aFewCasesOfPairsThatAreHardlyExpectedAreShrunk() {
        var shrinker = new GammaPoissonShrinker(PRIOR);

        // relative reporting ratio 10,000 and 1
        assertThat(shrinker.ebgm(1, 1e-4)).isLessThan(30);
        assertThat(InformationComponent.of(1, 1e-4).value()).isLessThan(1.6);
        assertThat(InformationComponent.of(0, 1e-9).value()).isCloseTo(0, within(1e-8));
        assertThat(shrinker.ebgm(100_000, 100_000)).isCloseTo(1, within(1e-4));
        assertThat(shrinker.ebgm(5_000_000, 1e6)).isCloseTo(5, within(1e-4));
    }

    @Test
    void everyPairHasFiniteStatisticsOrNone() {
        var shrinkers = List.of(
                new GammaPoissonShrinker(PRIOR),
                new GammaPoissonShrinker(new GammaMixturePrior(1e-12, 1e-12, 1e12, 1e12, 0.5)),
                new GammaPoissonShrinker(new GammaMixturePrior(0.01, 1e-6, 50, 60, 0)),
                new GammaPoissonShrinker(new GammaMixturePrior(0.01, 1e-6, 50, 60, 1)));
        for (var count : new long[] {0, 1, 2, 3, 100, 8_191, 8_192, 50_000, 5_000_000}) {
            for (var expected : new double[] {0, 1e-12, 1e-9, 1e-3, 1, 1e3, 5e6, 1e9}) {
                assertThat(InformationComponent.of(count, expected)).isNotNull();
                for (var shrinker : shrinkers) {
                    var estimate = shrinker.estimate(count, expected);

                    assertThat(estimate.lower()).isNotNegative();
                }
            }
        }
        for (var cells : cellsOfExtremes()) {
            var statistics = PairStatistics.of(cells, Optional.empty());

            if (statistics.chiSquare() instanceof Defined<Double>(var value)) {
                assertThat(value).isBetween(0.0, Double.MAX_VALUE);
            }
        }
    }

    @Test
    void aRowSaysWhatItsValueSays() {
        var shrinker = new GammaPoissonShrinker(PRIOR);
        var row = PairRow.under(shrinker);
        for (var i = 0; i < 5_000; i++) {
            var table = table();
            row.fill(table.a(), table.drugCases(), table.eventCases(), table.allCases());
            var statistics = row.toStatistics();

            assertThat(new Estimate(row.prr(), row.prrLower(), row.prrUpper())).isEqualTo(defined(statistics.prr()));
            assertThat(new Estimate(row.ror(), row.rorLower(), row.rorUpper())).isEqualTo(defined(statistics.ror()));
            assertThat(row.chiSquare()).isEqualTo(defined(statistics.chiSquare()));
            assertThat(new Estimate(row.ic(), row.ic025(), row.ic975())).isEqualTo(defined(statistics.ic()));
            assertThat(new Estimate(row.ebgm(), row.eb05(), row.eb95())).isEqualTo(defined(statistics.ebgm()));
            assertThat(row.eb05AtLeast(row.eb05() * 0.999999)).isTrue();
            assertThat(row.eb05AtLeast(row.eb05() * 1.000001)).isFalse();
        }
    }

    @Test
    void chiSquareOfHugeTablesKeepsItsDigits() {
        var half = 1L << 33;
        var cancelling = new TwoByTwoTable(half, half - 4, half - 4, half);
        var full = new TwoByTwoTable(1L << 38, 0, 1, 1L << 38);

        // ad - bc is 4 (2 half - 4), the difference of two products near 2^66; every margin is 2 half - 4
        assertThat(defined(YatesChiSquare.of(cancelling))).isCloseTo(18.0 / (2 * half - 4), ROUNDING);
        assertThat(defined(YatesChiSquare.of(full))).isCloseTo(0x1p39, ROUNDING);
    }

    @Test
    void theShrunkRatioIsTheGeometricMeanThatIntegrationFinds() {
        var shrinker = new GammaPoissonShrinker(PRIOR);
        for (var pair : new double[][] {{1, 0.02}, {3, 0.5}, {7, 9}, {40, 11}, {0, 3}}) {
            var observed = (long) pair[0];
            var expected = pair[1];

            // over t = ln lambda: prior times Poisson likelihood
            var mass = integral(t -> posterior(t, observed, expected));
            var mean = integral(t -> t * posterior(t, observed, expected)) / mass;

            assertThat(shrinker.ebgm(observed, expected)).isCloseTo(Math.exp(mean), Percentage.withPercentage(1e-5));
            var below = Math.log(shrinker.eb05(observed, expected));
            assertThat(integral(t -> posterior(t, observed, expected), below) / mass)
                    .isCloseTo(0.05, within(1e-6));
        }
    }

    private static double integral(UnivariateFunction function) {
        return integral(function, 10);
    }

    private static double integral(UnivariateFunction function, double to) {
        var sum = 0.0;
        var integrator = new IterativeLegendreGaussIntegrator(5, 1e-9, 1e-12, 2, 60);
        for (var from = -200.0; from < to; from += 0.25) {
            sum += integrator.integrate(1_000_000, function, from, Math.min(to, from + 0.25));
        }
        return sum;
    }

    private static double posterior(double logLambda, long observed, double expected) {
        var lambda = Math.exp(logLambda);
        var prior = PRIOR.share() * density(lambda, PRIOR.alpha1(), PRIOR.beta1())
                + (1 - PRIOR.share()) * density(lambda, PRIOR.alpha2(), PRIOR.beta2());
        return prior * lambda * Math.exp(observed * Math.log(lambda * expected) - lambda * expected);
    }

    private static double density(double lambda, double alpha, double beta) {
        return Math.exp(
                alpha * Math.log(beta) - Gamma.logGamma(alpha) + (alpha - 1) * Math.log(lambda) - beta * lambda);
    }

    private static void assertBracketed(Estimate estimate) {
        assertThat(estimate.value()).isBetween(estimate.lower(), estimate.upper());
    }

    private List<TwoByTwoTable> cellsOfExtremes() {
        var extremes = new long[] {0, 1, 3, 5_000_000, 4_000_000_000L, 999_999_000_000L};
        var tables = new ArrayList<TwoByTwoTable>();
        for (var a : extremes) {
            for (var b : extremes) {
                for (var c : extremes) {
                    for (var d : extremes) {
                        if (a + b + c + d <= TwoByTwoTable.MOST_CASES) {
                            tables.add(new TwoByTwoTable(a, b, c, d));
                        }
                    }
                }
            }
        }
        return tables;
    }

    /// Cells from 1 to some ten million, most of them small.
    private TwoByTwoTable table() {
        return new TwoByTwoTable(cell(), cell(), cell(), cell());
    }

    private long cell() {
        return 1 + (long) Math.expm1(random.nextDouble() * 16);
    }
}
