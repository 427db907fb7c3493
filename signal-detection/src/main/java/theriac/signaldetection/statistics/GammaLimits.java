package theriac.signaldetection.statistics;

import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

import theriac.signaldetection.statistics.specialfunction.GammaQuantile;

/// The shrunk log ratio log2((n + 1/2) / (E + 1/2)) and its 2.5 % and 97.5 % limits, log2 of the quantiles of
/// Gamma(n + 1/2, rate E + 1/2).
///
/// The quantiles of a count scale with the rate alone, so that those of small counts are looked up: what is left per
/// pair is one logarithm.
final class GammaLimits {

    /// Counts below it are looked up: 3 x 64 KiB.
    private static final int TABLED = 8192;

    private static final double LOG_2 = Math.log(2);
    private static final double[] VALUE = tabled(count -> Math.log(count + 0.5) / LOG_2);
    private static final double[] LOWER = tabled(count -> quantile(0.025, count));
    private static final double[] UPPER = tabled(count -> quantile(0.975, count));

    private GammaLimits() {}

    static double logRate(double expected) {
        return Math.log(expected + 0.5) / LOG_2;
    }

    static double value(long count, double logRate) {
        return (count < TABLED ? VALUE[(int) count] : Math.log(count + 0.5) / LOG_2) - logRate;
    }

    static double lower(long count, double logRate) {
        return (count < TABLED ? LOWER[(int) count] : quantile(0.025, (double) count)) - logRate;
    }

    static double upper(long count, double logRate) {
        return (count < TABLED ? UPPER[(int) count] : quantile(0.975, (double) count)) - logRate;
    }

    static Estimate estimate(long count, double expected) {
        var logRate = logRate(expected);
        return new Estimate(value(count, logRate), lower(count, logRate), upper(count, logRate));
    }

    static void requireCounts(long count, double expected) {
        if (count < 0 || count > TwoByTwoTable.MOST_CASES || !(expected >= 0 && expected <= TwoByTwoTable.MOST_CASES)) {
            throw new IllegalArgumentException("no pair has " + count + " cases of " + expected + " expected");
        }
    }

    private static double quantile(double probability, double count) {
        return Math.log(GammaQuantile.of(probability, count + 0.5)) / LOG_2;
    }

    private static double[] tabled(DoubleUnaryOperator function) {
        return IntStream.range(0, TABLED).mapToDouble(function::applyAsDouble).toArray();
    }
}
