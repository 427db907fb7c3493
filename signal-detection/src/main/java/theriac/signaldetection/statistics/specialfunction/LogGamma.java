package theriac.signaldetection.statistics.specialfunction;

/// The natural logarithm of the gamma function, for x > 0.
///
/// From 10 on Stirling's series (Abramowitz and Stegun 1964, 6.1.40). Below it the recurrence leads into 1.5 to 2.5,
/// where the Taylor series about 2 (6.1.33) keeps the relative error small although the value passes through zero.
/// Worked: `of(5)` is ln 24 = 3.1780538303479458, `of(0.5)` is ln of the root of pi = 0.5723649429247001.
public final class LogGamma {

    static final double HALF_LOG_TWO_PI = 0.9189385332046728;
    private static final double STIRLING_FROM = 10;
    private static final double ONE_MINUS_EULER = 0.42278433509846713;

    /// (zeta(k) - 1) / k for k = 2, 3, ...
    private static final double[] ZETA_TERMS = {
        0.6449340668482264 / 2,
        0.2020569031595943 / 3,
        0.08232323371113819 / 4,
        0.03692775514336993 / 5,
        0.01734306198444914 / 6,
        0.008349277381922827 / 7,
        0.00407735619794434 / 8,
        0.0020083928260822143 / 9,
        0.0009945751278180853 / 10,
        0.0004941886041194645 / 11,
        0.0002460865533080483 / 12,
        0.00012271334757848915 / 13,
        6.124813505870483e-5 / 14,
        3.058823630702049e-5 / 15,
        1.528225940865187e-5 / 16,
        7.637197637899763e-6 / 17,
        3.81729326499984e-6 / 18,
        1.908212716553939e-6 / 19,
        9.539620338727962e-7 / 20,
        4.769329867878064e-7 / 21,
        2.38450502727733e-7 / 22,
        1.1921992596531106e-7 / 23,
        5.960818905125948e-8 / 24,
        2.980350351465228e-8 / 25,
        1.4901554828365043e-8 / 26,
        7.45071178983543e-9 / 27
    };

    /// B(2k) / (2k (2k - 1)) for k = 1, 2, ...
    private static final double[] STIRLING_TERMS = {
        1.0 / 12,
        -1.0 / 360,
        1.0 / 1260,
        -1.0 / 1680,
        0.0008417508417508417,
        -0.0019175269175269176,
        0.00641025641025641,
        -0.029550653594771242
    };

    private LogGamma() {}

    /// The logarithm of gamma of a finite x > 0.
    public static double of(double x) {
        requirePositive(x);
        if (x >= STIRLING_FROM) {
            return (x - 0.5) * Math.log(x) - x + HALF_LOG_TWO_PI + stirlingSeries(x);
        }
        if (x < 0.5) {
            return aboveOne(x) - Math.log(x);
        }
        if (x < 1.5) {
            return aboveOne(x - 1);
        }
        var product = 1.0;
        var reduced = x;
        while (reduced > 2.5) {
            reduced -= 1;
            product *= reduced;
        }
        return Math.log(product) + aboveTwo(reduced - 2);
    }

    /// What the logarithm of gamma(x + 1) is above x ln x - x + ln(2 pi x) / 2: about 1 / (12 x).
    static double stirlingError(double x) {
        return x >= STIRLING_FROM ? stirlingSeries(x) : of(x + 1) - (x + 0.5) * Math.log(x) + x - HALF_LOG_TWO_PI;
    }

    static void requirePositive(double x) {
        if (!(x > 0) || x == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException("a finite number above 0 is needed, not " + x);
        }
    }

    /// ln gamma(1 + z), -0.5 <= z <= 0.5.
    private static double aboveOne(double z) {
        return aboveTwo(z) - Math.log1p(z);
    }

    /// ln gamma(2 + z), -0.5 <= z <= 0.5.
    private static double aboveTwo(double z) {
        var sum = 0.0;
        for (var k = ZETA_TERMS.length - 1; k >= 0; k--) {
            sum = ZETA_TERMS[k] - z * sum;
        }
        return z * (ONE_MINUS_EULER + z * sum);
    }

    private static double stirlingSeries(double x) {
        var inverse = 1 / x;
        var square = inverse * inverse;
        var sum = 0.0;
        for (var k = STIRLING_TERMS.length - 1; k >= 0; k--) {
            sum = STIRLING_TERMS[k] + square * sum;
        }
        return sum * inverse;
    }
}
