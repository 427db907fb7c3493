package theriac.signaldetection.statistics.specialfunction;

/// The regularised incomplete gamma functions: the distribution of Gamma(shape, rate 1), shape > 0, at x >= 0.
///
/// With D = x^shape e^-x / gamma(shape): below shape + 1 the series P = D sum x^k / (shape (shape + 1) ... (shape + k))
/// (Abramowitz and Stegun 1964, 6.5.29), above it Legendre's continued fraction for Q = 1 - P (6.5.31), by Lentz's
/// method; each is exact in its own tail. About a large shape both are left to [LargeShape]. D is taken from the
/// deviance shape (u - ln(1 + u)), u = x / shape - 1, and Stirling's remainder (Loader 2000), so that a shape in the
/// millions loses no digits.
/// Worked: `lower(1, 2)` is 1 - e^-2 = 0.8646647167633873, `upper(1, 700)` is e^-700 = 9.859676543759770e-305.
public final class IncompleteGamma {

    private static final double EPSILON = 0x1p-54;
    private static final double SMALLEST = 1e-300;

    private IncompleteGamma() {}

    /// P(shape, x): the probability of a value up to x.
    public static double lower(double shape, double x) {
        requireArguments(shape, x);
        return lower(shape, x, scaledDensity(shape, x, LogGamma.stirlingError(shape)));
    }

    /// Q(shape, x): the probability of a value above x.
    public static double upper(double shape, double x) {
        requireArguments(shape, x);
        return upper(shape, x, scaledDensity(shape, x, LogGamma.stirlingError(shape)));
    }

    /// x times the density of Gamma(shape, 1) at x.
    static double scaledDensity(double shape, double x, double stirlingError) {
        if (x == 0) {
            return 0;
        }
        var excess = (x - shape) / shape;
        return Math.sqrt(shape / (2 * Math.PI)) * Math.exp(-shape * excessOverLog(excess, x / shape) - stirlingError);
    }

    static double lower(double shape, double x, double scaledDensity) {
        if (LargeShape.fits(shape, x)) {
            return Math.clamp(LargeShape.lower(shape, x, scaledDensity), 0, 1);
        }
        return isLow(shape, x)
                ? Math.min(1, scaledDensity * series(shape, x))
                : Math.max(0, 1 - scaledDensity * continuedFraction(shape, x));
    }

    static double upper(double shape, double x, double scaledDensity) {
        if (LargeShape.fits(shape, x)) {
            return Math.clamp(LargeShape.upper(shape, x, scaledDensity), 0, 1);
        }
        if (!isLow(shape, x)) {
            return Math.min(1, scaledDensity * continuedFraction(shape, x));
        }
        return shape < 1 ? upperOfSmallShape(shape, x) : Math.max(0, 1 - scaledDensity * series(shape, x));
    }

    private static boolean isLow(double shape, double x) {
        return x < 1 || (shape >= 1 && x < shape + 1);
    }

    /// Sum of x^k / (shape (shape + 1) ... (shape + k)) from k = 0.
    private static double series(double shape, double x) {
        var term = 1 / shape;
        var sum = term;
        for (var next = shape + 1; term > sum * EPSILON; next++) {
            term *= x / next;
            sum += term;
        }
        return sum;
    }

    /// 1 / (x + 1 - s - 1 (1 - s) / (x + 3 - s - 2 (2 - s) / (x + 5 - s - ...))), s the shape.
    private static double continuedFraction(double shape, double x) {
        var denominator = x + 1 - shape;
        var c = 1 / SMALLEST;
        var d = 1 / denominator;
        var fraction = d;
        var change = 0.0;
        for (var k = 1.0; Math.abs(change - 1) > 2 * EPSILON; k++) {
            var numerator = -k * (k - shape);
            denominator += 2;
            d = 1 / apartFromZero(numerator * d + denominator);
            c = apartFromZero(denominator + numerator / c);
            change = c * d;
            fraction *= change;
        }
        return fraction;
    }

    private static double apartFromZero(double x) {
        return Math.abs(x) < SMALLEST ? SMALLEST : x;
    }

    /// Q for a shape < 1 and x < 1, where 1 - P would cancel: with u = x^s / gamma(1 + s) and
    /// v = s sum (-x)^k / (k! (s + k)) from k = 1, P is u (1 + v) and Q is (1 - u) - u v.
    private static double upperOfSmallShape(double shape, double x) {
        var logarithm = x == 0 ? Double.NEGATIVE_INFINITY : shape * Math.log(x) - LogGamma.of(1 + shape);
        var power = 1.0;
        var sum = 0.0;
        for (var k = 1; Math.abs(power) > EPSILON; k++) {
            power *= -x / k;
            sum += power / (shape + k);
        }
        return -Math.expm1(logarithm) - Math.exp(logarithm) * shape * sum;
    }

    /// u - ln(1 + u), without cancellation where u is small; `onePlus` is 1 + u, which may be known better.
    static double excessOverLog(double u, double onePlus) {
        if (Math.abs(u) > 0.5) {
            return u - Math.log(onePlus);
        }
        var r = u / (2 + u);
        var square = r * r;
        var power = 2 * r * square;
        var sum = 0.0;
        for (var k = 3; Math.abs(power) > EPSILON * Math.abs(sum * k); k += 2) {
            sum += power / k;
            power *= square;
        }
        return r * u - sum;
    }

    private static void requireArguments(double shape, double x) {
        LogGamma.requirePositive(shape);
        if (!(x >= 0) || x == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException("a finite number, 0 or above, is needed, not " + x);
        }
    }
}
