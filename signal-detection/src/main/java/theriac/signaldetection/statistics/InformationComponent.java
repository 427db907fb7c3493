package theriac.signaldetection.statistics;

import theriac.signaldetection.statistics.Statistic.Defined;
import theriac.signaldetection.statistics.Statistic.Undefined;

/// IC = log2((a + 1/2) / (E + 1/2)), shrunk toward 0; limits are log2 of the 0.025 and 0.975 quantiles of
/// Gamma(shape a + 1/2, rate E + 1/2).
///
/// Norén, Hopstadius and Bate 2013, Stat Methods Med Res 22:57. It is this convention alone
/// ([Method#IC]); the closed form of that paper, the limits by simulation and the BCPNN of 1998 differ from it.
/// Worked: a = 25, 1,126 with the drug, 87 with the event, N = 572,573 gives 5.247845 [4.626870, 5.757635];
/// a = 20, E = 10 gives 0.965235 [0.263865, 1.527989].
public final class InformationComponent {

    private InformationComponent() {}

    /// Of a table, by its own E; undefined when it holds no cases.
    public static Statistic<Estimate> of(TwoByTwoTable table) {
        return table.allCases() == 0
                ? new Undefined<>(WhyUndefined.NO_CASES)
                : new Defined<>(of(table.a(), table.expected()));
    }

    /// Of a count and an expected count, which may be summed over strata; both 0 or above.
    public static Estimate of(long observed, double expected) {
        GammaLimits.requireCounts(observed, expected);
        return GammaLimits.estimate(observed, expected);
    }
}
