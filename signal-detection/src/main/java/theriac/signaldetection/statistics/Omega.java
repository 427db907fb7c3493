package theriac.signaldetection.statistics;

import theriac.signaldetection.statistics.DrugPairCounts.Stratum;
import theriac.signaldetection.statistics.Statistic.Defined;
import theriac.signaldetection.statistics.Statistic.Undefined;

/// Omega = log2((n111 + 1/2) / (E111 + 1/2)): an event reported more often with two drugs together than either alone
/// lets one expect; limits as those of the IC.
///
/// Norén, Sundberg, Bate and Edwards 2008, Stat Med 27:3057. With the rates f of the event
/// without both (00), with the first (10) and the second drug alone (01), and o = f / (1 - f):
/// g11 = 1 - 1 / (max(o00, o10) + max(o00, o01) - o00 + 1), E111 = g11 n11.
/// Undefined where one of the four strata is empty.
/// Worked, table II (itraconazole, oral contraceptive, delayed bleeding): n111 = 10 of n11 = 23, 0 of 16, 9 of 1,466,
/// 20 of 3,998 gives E111 = 0.141201, Omega = 4.03347 [3.00333, 4.79004].
public final class Omega {

    private Omega() {}

    public static Statistic<Estimate> of(DrugPairCounts counts) {
        return switch (expected(counts)) {
            case Defined<Double>(var expected) ->
                new Defined<>(GammaLimits.estimate(counts.both().withEvent(), expected));
            case Undefined<Double>(var reason) -> new Undefined<>(reason);
        };
    }

    /// E111, the cases expected with both drugs and the event.
    public static Statistic<Double> expected(DrugPairCounts counts) {
        if (counts.neither().isEmpty()
                || counts.firstOnly().isEmpty()
                || counts.secondOnly().isEmpty()
                || counts.both().isEmpty()) {
            return new Undefined<>(WhyUndefined.EMPTY_STRATUM);
        }
        return new Defined<>(expectedRate(counts) * counts.both().cases());
    }

    /// g11. Odds of events in all cases of a stratum are infinite, and leave the rate 1.
    private static double expectedRate(DrugPairCounts counts) {
        var neither = odds(counts.neither());
        var first = Math.max(neither, odds(counts.firstOnly()));
        var second = Math.max(neither, odds(counts.secondOnly()));
        if (Double.isInfinite(first) || Double.isInfinite(second)) {
            return 1;
        }
        var odds = first + second - neither;
        return odds / (1 + odds);
    }

    private static double odds(Stratum stratum) {
        return (double) stratum.withEvent() / (stratum.cases() - stratum.withEvent());
    }
}
