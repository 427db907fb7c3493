package theriac.signaldetection.statistics.specialfunction;

/// Quantiles of Gamma(shape, rate 1); those of another rate are these divided by it.
///
/// Starts at Wilson and Hilferty's cube (1931), or for small values at the first term of the series, and takes Halley's
/// steps on the smaller of the two tails. A quantile below the smallest positive number is 0.
/// Worked: `of(0.5, 1)` is ln 2 = 0.6931471805599453.
public final class GammaQuantile {

    private static final int MOST_STEPS = 100;

    private GammaQuantile() {}

    /// The x up to which a value lies with this probability; 0 < probability < 1, 0 < shape < infinity.
    public static double of(double probability, double shape) {
        requireProbability(probability);
        LogGamma.requirePositive(shape);
        var stirlingError = LogGamma.stirlingError(shape);
        var x = start(probability, shape, stirlingError);
        for (var step = 0; step < MOST_STEPS && x > 0; step++) {
            var density = IncompleteGamma.scaledDensity(shape, x, stirlingError) / x;
            if (density == 0) {
                return x;
            }
            var newton = excess(probability, shape, x, density * x) / density;
            var curvature = (shape - 1) / x - 1;
            var change = newton / (1 - Math.clamp(newton * curvature / 2, -1, 0.5));
            var next = change >= x ? x / 8 : x - Math.max(change, -7 * x);
            if (Math.abs(next - x) <= 1e-9 * x && step > 0) {
                return next;
            }
            x = next;
        }
        return x;
    }

    static void requireProbability(double probability) {
        if (!(probability > 0 && probability < 1)) {
            throw new IllegalArgumentException("a probability between 0 and 1 is needed, not " + probability);
        }
    }

    /// How much too far right x is, as a probability.
    private static double excess(double probability, double shape, double x, double scaledDensity) {
        return probability <= 0.5
                ? IncompleteGamma.lower(shape, x, scaledDensity) - probability
                : 1 - probability - IncompleteGamma.upper(shape, x, scaledDensity);
    }

    /// A rough quantile, positive where the true one is not below the smallest number.
    static double start(double probability, double shape, double stirlingError) {
        var cube = 1 - 1 / (9 * shape) + NormalQuantile.roughly(probability) / (3 * Math.sqrt(shape));
        if (shape >= 0.5 && cube > 0.3) {
            return shape * cube * cube * cube;
        }
        var logGammaOfNext = stirlingError + (shape + 0.5) * Math.log(shape) - shape + LogGamma.HALF_LOG_TWO_PI;
        return Math.exp(Math.min((Math.log(probability) + logGammaOfNext) / shape, Math.log(shape + 1)));
    }
}
