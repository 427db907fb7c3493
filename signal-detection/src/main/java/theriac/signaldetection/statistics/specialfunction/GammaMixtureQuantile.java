package theriac.signaldetection.statistics.specialfunction;

/// Quantiles of a mixture of two gamma distributions: the root of weight F1(x) + (1 - weight) F2(x) = probability.
///
/// It lies between the quantiles of the components. The search starts between their rough quantiles, by weight,
/// and takes Newton's steps in ln x on the smaller tail. Where a step leaves what is known to bracket the root,
/// or is not half as long as the one before, the bracket is halved instead: between two components Newton alone
/// may go round in circles.
public final class GammaMixtureQuantile {

    private static final int MOST_STEPS = 200;
    private static final double LARGEST_STEP = 3;

    /// A component of no more weight moves no quantile by more than rounding does.
    private static final double NEGLIGIBLE = 1e-16;

    private GammaMixtureQuantile() {}

    /// The quantile of `weight` Gamma(`shape1`, `rate1`) + (1 - `weight`) Gamma(`shape2`, `rate2`); 0 <= weight <= 1.
    public static double of(
            double probability, double weight, double shape1, double rate1, double shape2, double rate2) {
        GammaQuantile.requireProbability(probability);
        LogGamma.requirePositive(shape1);
        LogGamma.requirePositive(shape2);
        LogGamma.requirePositive(rate1);
        LogGamma.requirePositive(rate2);
        var error1 = LogGamma.stirlingError(shape1);
        var error2 = LogGamma.stirlingError(shape2);
        var start1 = Math.max(Double.MIN_NORMAL, GammaQuantile.start(probability, shape1, error1) / rate1);
        var start2 = Math.max(Double.MIN_NORMAL, GammaQuantile.start(probability, shape2, error2) / rate2);
        var x = Math.exp(mixed(weight, Math.log(start1), Math.log(start2)));
        var counts1 = weight > NEGLIGIBLE;
        var counts2 = 1 - weight > NEGLIGIBLE;
        var low = 0.0;
        var high = Double.POSITIVE_INFINITY;
        var last = Double.POSITIVE_INFINITY;
        for (var step = 0; step < MOST_STEPS && x > 0; step++) {
            var density1 = counts1 ? IncompleteGamma.scaledDensity(shape1, rate1 * x, error1) : 0;
            var density2 = counts2 ? IncompleteGamma.scaledDensity(shape2, rate2 * x, error2) : 0;
            var excess = probability <= 0.5
                    ? mixed(
                                    weight,
                                    counts1 ? IncompleteGamma.lower(shape1, rate1 * x, density1) : 0,
                                    counts2 ? IncompleteGamma.lower(shape2, rate2 * x, density2) : 0)
                            - probability
                    : 1
                            - probability
                            - mixed(
                                    weight,
                                    counts1 ? IncompleteGamma.upper(shape1, rate1 * x, density1) : 0,
                                    counts2 ? IncompleteGamma.upper(shape2, rate2 * x, density2) : 0);
            if (excess == 0) {
                return x;
            }
            if (excess > 0) {
                high = x;
            } else {
                low = x;
            }
            var change = -excess / mixed(weight, density1, density2);
            var next = x * Math.exp(Math.clamp(change, -LARGEST_STEP, LARGEST_STEP));
            if (Math.abs(change) <= 1e-9) {
                return next;
            }
            var isBracketed = low > 0 && high < Double.POSITIVE_INFINITY;
            var isSlow = isBracketed && Math.abs(change) > last / 2;
            last = isSlow ? Math.log(high / low) / 2 : Math.abs(change);
            x = isSlow || next <= low || next >= high ? between(low, high) : next;
        }
        return x;
    }

    private static double mixed(double weight, double first, double second) {
        return weight * first + (1 - weight) * second;
    }

    private static double between(double low, double high) {
        return low == 0 ? high / 8 : Math.sqrt(low) * Math.sqrt(high);
    }
}
