package theriac.signaldetection.statistics;

import theriac.signaldetection.statistics.Statistic.Defined;
import theriac.signaldetection.statistics.Statistic.Undefined;

/// Chi-square of the 2x2 table with Yates's continuity correction (1934), one degree of freedom:
/// N (max(0, |ad - bc| - N/2))² / [(a + b)(c + d)(a + c)(b + d)].
///
/// As in Evans et al. 2001. Undefined where a row or a column is empty.
/// Worked: a = 28, b = 942, c = 17, d = 31,435 gives 524.464735.
public final class YatesChiSquare {

    private YatesChiSquare() {}

    public static Statistic<Double> of(TwoByTwoTable table) {
        if (table.allCases() == 0) {
            return new Undefined<>(WhyUndefined.NO_CASES);
        }
        if (!isDefined(table.a(), table.b(), table.c(), table.d())) {
            return new Undefined<>(WhyUndefined.DRUG_OR_EVENT_IN_NONE_OR_ALL);
        }
        return new Defined<>(value(table.a(), table.b(), table.c(), table.d()));
    }

    static boolean isDefined(long a, long b, long c, long d) {
        return (a | b) > 0 && (c | d) > 0 && (a | c) > 0 && (b | d) > 0;
    }

    static double value(long a, long b, long c, long d) {
        var all = (double) (a + b + c + d);
        var distance = Math.max(0, Math.abs(determinant(a, b, c, d)) - all / 2);
        return distance / (a + b) * (distance / (c + d)) * (all / (a + c) / (b + d));
    }

    /// ad - bc, which may cancel to little, taken in 128 bits where 64 could overflow.
    private static double determinant(long a, long b, long c, long d) {
        var low = a * d - b * c;
        if ((a | b | c | d) >>> 31 == 0) {
            return low;
        }
        var borrow = Long.compareUnsigned(a * d, b * c) < 0 ? 1 : 0;
        var high = Math.multiplyHigh(a, d) - Math.multiplyHigh(b, c) - borrow;
        return high == (low >> 63) ? low : high * 0x1p64 + (low >>> 1) * 2.0 + (low & 1);
    }
}
