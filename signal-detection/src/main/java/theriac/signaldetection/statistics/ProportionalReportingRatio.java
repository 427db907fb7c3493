package theriac.signaldetection.statistics;

import theriac.signaldetection.statistics.Statistic.Defined;
import theriac.signaldetection.statistics.Statistic.Undefined;

/// PRR = [a / (a + b)] / [c / (c + d)]: the share of the event among the cases of the drug over that among all others.
///
/// Evans, Waller and Davis 2001, Pharmacoepidemiol Drug Saf 10:483. 95 % limits exp(ln PRR +- 1.959964 SE),
/// SE² = 1/a - 1/(a + b) + 1/c - 1/(c + d). Undefined where a or c is 0.
/// Worked: a = 28, b = 942, c = 17, d = 31,435 gives 53.405458 [29.332013, 97.236523].
public final class ProportionalReportingRatio {

    private ProportionalReportingRatio() {}

    public static Statistic<Estimate> of(TwoByTwoTable table) {
        if (table.a() == 0) {
            return new Undefined<>(table.allCases() == 0 ? WhyUndefined.NO_CASES : WhyUndefined.NO_CASE_OF_THE_PAIR);
        }
        if (table.c() == 0) {
            return new Undefined<>(WhyUndefined.EVENT_ONLY_WITH_DRUG);
        }
        return new Defined<>(NormalLimits.around(
                ratio(table.a(), table.b(), table.c(), table.d()), factor(table.a(), table.b(), table.c(), table.d())));
    }

    static boolean isDefined(long a, long c) {
        return a > 0 && c > 0;
    }

    static double ratio(long a, long b, long c, long d) {
        return (double) a / c * ((double) (c + d) / (a + b));
    }

    /// 1/a - 1/(a + b) is written b / (a (a + b)), which does not cancel.
    static double factor(long a, long b, long c, long d) {
        return NormalLimits.factor((double) b / a / (a + b) + (double) d / c / (c + d));
    }
}
