package theriac.signaldetection.statistics.specialfunction;

import java.util.Random;

import org.apache.commons.numbers.gamma.RegularizedGamma;
import org.assertj.core.data.Percentage;
import org.hipparchus.special.Gamma;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

/// Against libraries that we did not write, over seeded grids, and against values that were computed with 50 digits.
class SpecialFunctionsTest {

    private static final Percentage TWELVE_DIGITS = Percentage.withPercentage(1e-10);

    /// Below it a double itself has no twelve digits.
    private static final double SMALLEST = 1e-300;

    private final Random random = new Random(20261122);

    @Test
    void theWorkedExamplesHold() {
        assertThat(LogGamma.of(5)).isCloseTo(3.1780538303479458, TWELVE_DIGITS);
        assertThat(LogGamma.of(0.5)).isCloseTo(0.5723649429247001, TWELVE_DIGITS);
        assertThat(Digamma.of(1)).isCloseTo(-0.5772156649015329, TWELVE_DIGITS);
        assertThat(IncompleteGamma.lower(1, 2)).isCloseTo(0.8646647167633873, TWELVE_DIGITS);
        assertThat(IncompleteGamma.upper(1, 700)).isCloseTo(9.85967654375977e-305, TWELVE_DIGITS);
        assertThat(GammaQuantile.of(0.5, 1)).isCloseTo(0.6931471805599453, TWELVE_DIGITS);
    }

    @ParameterizedTest
    @CsvSource({
        "1e-12, 27.631021115927971, -1.00000000000057724e+12",
        "1e-9, 20.7232658363691954, -1.0000000005772156e+9",
        "0.3, 1.09579799481807556, -3.50252422220013312",
        "0.999999, 5.77216487385565238e-7, -0.577217309836801814",
        "1.0000001, -5.7721558299185071e-8, -0.5772155004081381",
        "1.7, -0.0958076974070658738, 0.208547874873493921",
        "2.0000001, 4.22784366653249792e-8, 0.422784399591871698",
        "2.4999, 0.284612557260682636, 0.703107603688575483",
        "3.3, 0.987098577894734404, 1.03482248905962169",
        "9.99, 12.7793152143501934, 2.25070037283120112",
        "10.01, 12.8243502624482473, 2.25280370031813574",
        "100000, 1051287.70897365689, 11.5129204649618951",
        "5000000.5, 72124743.2709303973, 15.4249484703983761",
        "1e9, 1.97232658275037168e+10, 20.7232658364464112"
    })
    void logarithmAndDerivativeOfGammaAgreeWithFiftyDigits(double x, double logGamma, double digamma) {
        assertThat(LogGamma.of(x)).isCloseTo(logGamma, TWELVE_DIGITS);
        assertThat(Digamma.of(x)).isCloseTo(digamma, TWELVE_DIGITS);
    }

    @Test
    void logarithmAndDerivativeOfGammaAgreeWithHipparchus() {
        for (var i = 0; i < 100_000; i++) {
            var x = logUniform(1e-9, 1e9);

            assertThat(LogGamma.of(x)).as("x = %s", x).isCloseTo(Gamma.logGamma(x), TWELVE_DIGITS);
            // its psi is good to eight digits only, seen against values of 50 digits
            assertThat(Digamma.of(x)).as("x = %s", x).isCloseTo(Gamma.digamma(x), within(1e-8 * Math.max(1, 1 / x)));
        }
    }

    @Test
    void theDerivativeAgreesWithTheSlopeOfTheLogarithm() {
        for (var i = 0; i < 20_000; i++) {
            var x = logUniform(0.5, 1e4);
            var step = 1e-3 * x;
            // Richardson's extrapolation of central differences
            var slope = (8 * (Gamma.logGamma(x + step) - Gamma.logGamma(x - step))
                            - (Gamma.logGamma(x + 2 * step) - Gamma.logGamma(x - 2 * step)))
                    / (12 * step);

            assertThat(Digamma.of(x)).as("x = %s", x).isCloseTo(slope, within(1e-10));
        }
    }

    @Test
    void logarithmOfGammaKeepsItsDigitsBesideItsRoots() {
        for (var i = 0; i < 20_000; i++) {
            var offset = logUniform(1e-12, 0.5) * (random.nextBoolean() ? 1 : -1);

            assertThat(LogGamma.of(1 + offset)).isCloseTo(Gamma.logGamma(1 + offset), TWELVE_DIGITS);
        }
        // the slope at 2 is 1 minus Euler's constant, half the curvature there 0.3224670334241132
        assertThat(LogGamma.of(2 + 0x1p-40))
                .isCloseTo(0x1p-40 * (0.42278433509846713 + 0x1p-40 * 0.3224670334241132), TWELVE_DIGITS);
    }

    @ParameterizedTest
    @CsvSource({
        "0.5, 1e-9, 3.56824823111612626e-5, 0.999964317517688839",
        "0.5, 30, 0.999999999999990514, 9.48573757107384839e-15",
        "0.5, 700, 1, 2.1010145162642175e-306",
        "0.001, 1e-5, 0.989123044695782669, 0.0108769553042173311",
        "0.001, 0.5, 0.99943993334352925, 5.60066656470749889e-4",
        "0.001, 3, 0.999986926860198786, 1.30731398012137426e-5",
        "0.01, 0.9, 0.997373656747948849, 2.62634325205115055e-3",
        "3.5, 1e-9, 2.71866531773732482e-33, 1",
        "10.5, 3, 5.7382052834358891e-4, 0.999426179471656411",
        "100.5, 10, 1.69989813428242923e-63, 1",
        "100.5, 400, 1, 2.19511357685234464e-72",
        "50000.5, 49000, 3.34920338560730733e-6, 0.999996650796614393",
        "50000.5, 50000, 0.499702645303337143, 0.500297354696662857",
        "50000.5, 51500, 0.999999999984478229, 1.55217713410298174e-11",
        "5000000.5, 4950000, 8.81993897343814254e-112, 1",
        "5000000.5, 4990000, 3.81707229418381597e-6, 0.999996182927705816",
        "5000000.5, 5000000, 0.499970264597386814, 0.500029735402613186",
        "5000000.5, 5010000, 0.999996072227218218, 3.92777278178246413e-6",
        "5000000.5, 5060000, 1, 1.1690526969174414e-157"
    })
    void theIncompleteGammaFunctionAgreesWithFiftyDigits(double shape, double x, double lower, double upper) {
        assertThat(IncompleteGamma.lower(shape, x)).isCloseTo(lower, TWELVE_DIGITS);
        assertThat(IncompleteGamma.upper(shape, x)).isCloseTo(upper, TWELVE_DIGITS);
    }

    @Test
    void theIncompleteGammaFunctionAgreesWithCommonsFromTailToTail() {
        for (var i = 0; i < 60_000; i++) {
            // beyond a shape of some hundreds the library itself has fewer digits in the tails
            var shape = random.nextBoolean() ? logUniform(1e-3, 200) : random.nextInt(200) + 0.5;
            var x = Math.max(1e-12, shape + random.nextGaussian() * 8 * Math.sqrt(shape));

            assertSame(shape, x, IncompleteGamma.lower(shape, x), RegularizedGamma.P.value(shape, x));
            assertSame(shape, x, IncompleteGamma.upper(shape, x), RegularizedGamma.Q.value(shape, x));
        }
    }

    @Test
    void aLargeShapeGivesWhatItsSeriesGivesAfterManyTerms() {
        for (var i = 0; i < 2_000; i++) {
            var shape = logUniform(1_000, 1e6);
            var x = shape * (0.65 + 0.35 * Math.cbrt(random.nextDouble()));
            var density = IncompleteGamma.scaledDensity(shape, x, LogGamma.stirlingError(shape));

            assertSame(shape, x, IncompleteGamma.lower(shape, x), density * series(shape, x));
        }
    }

    @Test
    void aShapeOfAnySizeTakesNoLonger() {
        for (var shape : new double[] {1e9, 1e12}) {
            assertThat(IncompleteGamma.lower(shape, shape)).isCloseTo(0.5, within(1e-5));
            // a normal distribution by then
            assertThat(IncompleteGamma.lower(shape, shape + 1.959963984540054 * Math.sqrt(shape)))
                    .isCloseTo(0.975, within(1e-5));
        }
    }

    private static double series(double shape, double x) {
        var term = 1 / shape;
        var sum = 0.0;
        for (var next = shape + 1; term > sum * 0x1p-60; next++) {
            sum += term;
            term *= x / next;
        }
        return sum;
    }

    @Test
    void theIncompleteGammaFunctionAgreesWithHipparchusForSmallShapes() {
        for (var i = 0; i < 50_000; i++) {
            var shape = random.nextInt(20) + 0.5;
            var x = logUniform(1e-9, 4 * shape + 40);

            assertSame(shape, x, IncompleteGamma.lower(shape, x), Gamma.regularizedGammaP(shape, x, 1e-16, 100_000));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0.5, 4.91034558587627956e-4, 1.96607000000976137e-3, 1.92072941034706298, 2.51194309365744448",
        "1.5, 0.107897641311948934, 0.175923158874635698, 3.90736395162558998, 4.6742018022480739",
        "3.5, 0.84493459033867729, 1.08367495464902856, 7.03357022467008437, 8.00638213731466212",
        "25.5, 16.5808931845634652, 17.7999319690941465, 34.3346469561428984, 36.3079961345428891",
        "0.01, 3.52268599731377278e-161, 4.46553501891037653e-131, 3.36262399807470566e-3, 0.047137958431590449",
        "0.1, 5.79171024552144557e-17, 5.93071129141427743e-14, 0.5804351053231349, 0.977904799418853642",
        "1000.5, 939.457524144168812, 949.046845764075947, 1053.09012173264466, 1063.43664555652844",
        "50000.5, 49563.1844590189711, 49633.2671000782764, 50368.8699276615573, 50439.7098441375177",
        "5000000.5, 4995618.83430781675, 4996323.06389542792, 5003679.07313352918, 5004384.05999803647"
    })
    void quantilesAgreeWithFiftyDigits(double shape, double q025, double q05, double q95, double q975) {
        assertThat(GammaQuantile.of(0.025, shape)).isCloseTo(q025, TWELVE_DIGITS);
        assertThat(GammaQuantile.of(0.05, shape)).isCloseTo(q05, TWELVE_DIGITS);
        assertThat(GammaQuantile.of(0.95, shape)).isCloseTo(q95, TWELVE_DIGITS);
        assertThat(GammaQuantile.of(0.975, shape)).isCloseTo(q975, TWELVE_DIGITS);
    }

    @Test
    void aQuantileIsWhereTheLibrarySaysItsProbabilityLies() {
        for (var i = 0; i < 50_000; i++) {
            var shape = random.nextBoolean() ? logUniform(0.02, 1e6) : random.nextInt(50_001) + 0.5;
            var probability = random.nextBoolean() ? logUniform(1e-6, 0.5) : 1 - logUniform(1e-6, 0.5);

            var x = GammaQuantile.of(probability, shape);

            if (probability <= 0.5) {
                assertSame(shape, x, probability, RegularizedGamma.P.value(shape, x));
            } else {
                assertThat(RegularizedGamma.Q.value(shape, x))
                        .isCloseTo(1 - probability, Percentage.withPercentage(2e-9));
            }
        }
    }

    @Test
    void aMixturesQuantileHasItsProbabilityBelowIt() {
        for (var i = 0; i < 50_000; i++) {
            var weight = random.nextInt(4) == 0 ? random.nextInt(2) : random.nextDouble();
            var shape1 = logUniform(0.05, 1e4);
            var rate1 = logUniform(1e-3, 1e3);
            var shape2 = logUniform(0.05, 1e4);
            var rate2 = logUniform(1e-3, 1e3);
            var probability = random.nextBoolean() ? 0.05 : 0.95;

            var x = GammaMixtureQuantile.of(probability, weight, shape1, rate1, shape2, rate2);

            var below = weight * RegularizedGamma.P.value(shape1, rate1 * x)
                    + (1 - weight) * RegularizedGamma.P.value(shape2, rate2 * x);
            assertThat(below)
                    .as("%s of %s Gamma(%s, %s), Gamma(%s, %s)", probability, weight, shape1, rate1, shape2, rate2)
                    .isCloseTo(probability, within(1e-11));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
    void whatIsNoShapeIsRefused(double shape) {
        assertThatThrownBy(() -> LogGamma.of(shape)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Digamma.of(shape)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> IncompleteGamma.lower(shape, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> GammaQuantile.of(0.5, shape)).isInstanceOf(IllegalArgumentException.class);
    }

    private void assertSame(double shape, double x, double actual, double expected) {
        if (expected > SMALLEST) {
            assertThat(actual).as("shape %s at %s", shape, x).isCloseTo(expected, TWELVE_DIGITS);
        }
    }

    private double logUniform(double from, double to) {
        return from * Math.exp(random.nextDouble() * Math.log(to / from));
    }
}
