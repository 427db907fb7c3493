package theriac.signaldetection.statistics;

import theriac.signaldetection.statistics.Statistic.Defined;
import theriac.signaldetection.statistics.Statistic.Undefined;

/// ROR = ad / (bc): the odds of the event among the cases of the drug over those among all others.
///
/// van Puijenbroek et al. 2002, Pharmacoepidemiol Drug Saf 11:3. 95 % limits exp(ln ROR +- 1.959964 SE),
/// SE² = 1/a + 1/b + 1/c + 1/d. An empty cell leaves it undefined, unless Haldane's correction is asked for.
/// Worked: a = 28, b = 942, c = 17, d = 31,435 gives 54.963157 [29.980827, 100.762688].
public final class ReportingOddsRatio {

    private ReportingOddsRatio() {}

    public static Statistic<Estimate> of(TwoByTwoTable table) {
        return of(table, HaldaneCorrection.NEVER);
    }

    /// Of a table of no cases it is undefined under every correction.
    public static Statistic<Estimate> of(TwoByTwoTable table, HaldaneCorrection correction) {
        if (table.allCases() == 0) {
            return new Undefined<>(WhyUndefined.NO_CASES);
        }
        var full = isDefined(table.a(), table.b(), table.c(), table.d());
        var half = switch (correction) {
            case NEVER -> 0;
            case WHERE_A_CELL_IS_EMPTY -> full ? 0 : 0.5;
            case ALWAYS -> 0.5;
        };
        if (!full && half == 0) {
            return new Undefined<>(reason(table));
        }
        var a = table.a() + half;
        var b = table.b() + half;
        var c = table.c() + half;
        var d = table.d() + half;
        return new Defined<>(NormalLimits.around(ratio(a, b, c, d), factor(a, b, c, d)));
    }

    static boolean isDefined(long a, long b, long c, long d) {
        return a > 0 && b > 0 && c > 0 && d > 0;
    }

    static double ratio(double a, double b, double c, double d) {
        return a / b * (d / c);
    }

    static double factor(double a, double b, double c, double d) {
        return NormalLimits.factor(1 / a + 1 / b + 1 / c + 1 / d);
    }

    private static WhyUndefined reason(TwoByTwoTable table) {
        if (table.a() == 0) {
            return WhyUndefined.NO_CASE_OF_THE_PAIR;
        }
        if (table.c() == 0) {
            return WhyUndefined.EVENT_ONLY_WITH_DRUG;
        }
        return table.b() == 0 ? WhyUndefined.DRUG_ONLY_WITH_EVENT : WhyUndefined.ALL_CASES_HAVE_DRUG_OR_EVENT;
    }
}
