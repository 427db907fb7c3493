package theriac.signaldetection.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.assertj.core.data.Percentage;
import org.hipparchus.special.Gamma;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import theriac.signaldetection.statistics.Statistic.Undefined;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static theriac.signaldetection.statistics.Values.defined;

/// Fits to pairs that were drawn from a known prior.
class PriorFittingTest {

    private static final GammaMixturePrior TRUTH = new GammaMixturePrior(1.5, 0.3, 3, 3.5, 0.15);

    private record Pair(long observed, double expected) {}

    private final Random random = new Random(20261122);

    @ParameterizedTest
    @EnumSource
    void theFitFindsRatiosOfTheTruthAndALikelihoodThatIsNoWorse(FittedCells fitted) {
        var pairs = drawn(60_000);
        var cells = ObservedCells.exact(fitted);
        pairs.forEach(pair -> cells.add(pair.observed(), pair.expected()));

        var fit = defined(PriorFitting.fit(cells));

        assertThat(fit.converged()).isTrue();
        assertThat(fit.cells()).isEqualTo((int) fit.pairs());
        assertThat(fit.negativeLogLikelihood())
                .isCloseTo(negativeLogLikelihood(pairs, fit.prior(), fitted), Percentage.withPercentage(1e-9))
                .isLessThan(negativeLogLikelihood(pairs, TRUTH, fitted));
        var truth = new GammaPoissonShrinker(TRUTH);
        var shrinker = new GammaPoissonShrinker(fit.prior());
        for (var pair : List.of(new Pair(3, 0.2), new Pair(8, 1), new Pair(20, 18), new Pair(400, 100))) {
            assertThat(shrinker.ebgm(pair.observed(), pair.expected()))
                    .isCloseTo(truth.ebgm(pair.observed(), pair.expected()), Percentage.withPercentage(5));
        }
    }

    @ParameterizedTest
    @EnumSource
    void squashedPairsHaveTheRatiosOfExactOnes(FittedCells fitted) {
        var exact = ObservedCells.exact(fitted);
        var squashed = ObservedCells.squashed(fitted);
        var pairs = drawn(60_000);
        for (var pair : pairs) {
            exact.add(pair.observed(), pair.expected());
            squashed.add(pair.observed(), pair.expected());
        }

        var fit = defined(PriorFitting.fit(exact));
        var squashedFit = defined(PriorFitting.fit(squashed));

        assertThat(squashedFit.cells()).isLessThan(fit.cells() / 2);
        assertThat(squashedFit.pairs()).isEqualTo(fit.pairs());
        assertThat(squashedFit.converged()).isTrue();
        var shrinker = new GammaPoissonShrinker(fit.prior());
        var squashedShrinker = new GammaPoissonShrinker(squashedFit.prior());
        for (var pair : pairs) {
            assertThat(squashedShrinker.ebgm(pair.observed(), pair.expected()))
                    .isCloseTo(shrinker.ebgm(pair.observed(), pair.expected()), Percentage.withPercentage(0.1));
        }
    }

    @ParameterizedTest
    @EnumSource
    void theGradientIsTheSlope(FittedCells fitted) {
        var cells = ObservedCells.exact(fitted);
        drawn(500).forEach(pair -> cells.add(pair.observed(), pair.expected()));
        cells.add(3, 1e-9);
        cells.add(200_000, 1e5);
        var likelihood = new MixtureLikelihood(cells);
        for (var i = 0; i < 50; i++) {
            var at = random.doubles(5, -2, 2).toArray();
            var gradient = new double[5];
            likelihood.at(at, gradient);
            for (var parameter = 0; parameter < 5; parameter++) {
                var step = 1e-5;
                var up = at.clone();
                var down = at.clone();
                up[parameter] += step;
                down[parameter] -= step;
                var slope = (likelihood.at(up, new double[5]) - likelihood.at(down, new double[5])) / (2 * step);

                assertThat(gradient[parameter]).isCloseTo(slope, within(1e-6 * Math.max(1, Math.abs(slope))));
            }
        }
    }

    @Test
    void aPairOfNoCaseIsLeftOutWhereReportedPairsAreFitted() {
        var reported = ObservedCells.squashed(FittedCells.REPORTED);
        var all = ObservedCells.squashed(FittedCells.ALL);
        for (var cells : List.of(reported, all)) {
            cells.add(0, 0.5);
            cells.add(0, 0);
            cells.add(2, 0.5);
            cells.add(2, 0.5001);
            cells.add(3, 0.5);
        }

        assertThat(reported.pairs()).isEqualTo(3);
        assertThat(reported.cells()).isEqualTo(2);
        assertThat(all.pairs()).isEqualTo(4);
        assertThatThrownBy(() -> all.add(1, 0)).hasMessageContaining("1 cases of 0.0 expected");
    }

    @Test
    void tooFewCellsHaveNoPrior() {
        var cells = ObservedCells.exact(FittedCells.REPORTED);
        cells.add(3, 0.1);

        assertThat(PriorFitting.fit(cells)).isEqualTo(new Undefined<>(WhyUndefined.TOO_FEW_CELLS));
    }

    @Test
    void manyBinsStayApart() {
        var squashed = ObservedCells.squashed(FittedCells.REPORTED);
        for (var count = 1; count <= 300; count++) {
            for (var doubling = 0; doubling < 60; doubling++) {
                squashed.add(count, 1e-9 * Math.pow(2, doubling));
                squashed.add(count, 1e-9 * Math.pow(2, doubling));
            }
        }

        assertThat(squashed.cells()).isEqualTo(300 * 60);
        assertThat(squashed.weight(17_999)).isEqualTo(2);
        assertThat(squashed.count(17_999)).isEqualTo(300);
    }

    private List<Pair> drawn(int size) {
        var pairs = new ArrayList<Pair>();
        for (var i = 0; i < size; i++) {
            var first = random.nextDouble() < TRUTH.share();
            var lambda = first ? gamma(TRUTH.alpha1()) / TRUTH.beta1() : gamma(TRUTH.alpha2()) / TRUTH.beta2();
            var expected = Math.exp(random.nextDouble(-4, 4));
            pairs.add(new Pair(poisson(lambda * expected), expected));
        }
        return pairs;
    }

    /// A value of Gamma(shape, 1), shape >= 1, by Marsaglia and Tsang 2000.
    private double gamma(double shape) {
        var d = shape - 1.0 / 3;
        while (true) {
            var x = random.nextGaussian();
            var v = Math.pow(1 + x / Math.sqrt(9 * d), 3);
            if (v > 0 && Math.log(random.nextDouble()) < x * x / 2 + d - d * v + d * Math.log(v)) {
                return d * v;
            }
        }
    }

    /// How many exponential waits end before this time.
    private long poisson(double mean) {
        var count = -1L;
        for (var time = 0.0; time < mean; count++) {
            time -= Math.log(1 - random.nextDouble());
        }
        return Math.max(0, count);
    }

    /// The plain formula, with another library's gamma function.
    private static double negativeLogLikelihood(List<Pair> pairs, GammaMixturePrior prior, FittedCells fitted) {
        var sum = 0.0;
        for (var pair : pairs) {
            if (pair.observed() > 0 || fitted == FittedCells.ALL) {
                sum -= Math.log(prior.share() * f(pair, prior.alpha1(), prior.beta1(), fitted)
                        + (1 - prior.share()) * f(pair, prior.alpha2(), prior.beta2(), fitted));
            }
        }
        return sum;
    }

    private static double f(Pair pair, double alpha, double beta, FittedCells fitted) {
        var p = beta / (beta + pair.expected());
        var f = Math.exp(Gamma.logGamma(alpha + pair.observed())
                - Gamma.logGamma(alpha)
                - Gamma.logGamma(pair.observed() + 1.0)
                + alpha * Math.log(p)
                + pair.observed() * Math.log(1 - p));
        return fitted == FittedCells.ALL ? f : f / (1 - Math.pow(p, alpha));
    }
}
