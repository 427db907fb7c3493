package theriac.signaldetection.statistics.specialfunction;

/// The incomplete gamma functions of a large shape at an x about it, where series and fraction would take as
/// many terms as the root of the shape.
///
/// Temme 1979, SIAM J Math Anal 10:757. With eta² / 2 = u - ln(1 + u), u = x / shape - 1, eta of the sign of u:
/// Q = erfc(eta sqrt(shape / 2)) / 2 + D / shape sum t(n) eta^n, where t(n - 1) = f(n) + (n + 1) t(n + 1) /
/// shape, f are the coefficients of eta / u as a series in eta, and D is the scaled density as in
/// [IncompleteGamma]. They follow from u du/deta = eta (1 + u): f is 1, -1/3, 1/12, -2/135, 1/864, ... The
/// complement of the error function is Q(1/2, z²), which keeps its digits in the tail.
final class LargeShape {

    private static final double SMALLEST = 1_000;

    /// Of the shape. There eta stays below 0.34, and the terms fall by a factor of ten each.
    private static final double FARTHEST = 0.3;

    private static final int TERMS = 18;
    private static final double[] COEFFICIENTS = coefficients(TERMS + 1);

    private LargeShape() {}

    static boolean fits(double shape, double x) {
        return shape >= SMALLEST && Math.abs(x - shape) <= FARTHEST * shape;
    }

    static double lower(double shape, double x, double scaledDensity) {
        return x < shape ? tail(shape, x, scaledDensity) : 1 - tail(shape, x, scaledDensity);
    }

    static double upper(double shape, double x, double scaledDensity) {
        return x < shape ? 1 - tail(shape, x, scaledDensity) : tail(shape, x, scaledDensity);
    }

    /// The probability on that side of x on which the shape is not.
    private static double tail(double shape, double x, double scaledDensity) {
        var u = (x - shape) / shape;
        var excess = IncompleteGamma.excessOverLog(u, x / shape);
        var eta = Math.copySign(Math.sqrt(2 * excess), u);
        var correction = scaledDensity / shape * sum(shape, eta);
        var normal = IncompleteGamma.upper(0.5, shape * excess) / 2;
        return x < shape ? normal - correction : normal + correction;
    }

    private static double sum(double shape, double eta) {
        var sum = 0.0;
        var next = 0.0;
        var afterNext = 0.0;
        for (var n = TERMS; n >= 0; n--) {
            var term = COEFFICIENTS[n + 1] + (n + 2) * afterNext / shape;
            afterNext = next;
            next = term;
            sum = sum * eta + term;
        }
        return sum;
    }

    /// f, from those of u.
    private static double[] coefficients(int last) {
        var u = coefficientsOfU(last + 1);
        var f = new double[last + 1];
        f[0] = 1;
        for (var n = 1; n <= last; n++) {
            for (var k = 1; k <= n; k++) {
                f[n] -= u[k + 1] * f[n - k];
            }
        }
        return f;
    }

    /// 0, 1, 1/3, 1/36, -1/270, ...: of each power the derivative of u² / 2 is eta + eta u.
    private static double[] coefficientsOfU(int last) {
        var u = new double[last + 1];
        u[1] = 1;
        for (var n = 2; n <= last; n++) {
            var ofSquare = 2 * u[n - 1] / (n + 1);
            for (var k = 2; k < n; k++) {
                ofSquare -= u[k] * u[n + 1 - k];
            }
            u[n] = ofSquare / 2;
        }
        return u;
    }
}
