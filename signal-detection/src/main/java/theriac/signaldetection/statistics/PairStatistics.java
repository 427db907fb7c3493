package theriac.signaldetection.statistics;

import java.util.Optional;

import theriac.signaldetection.statistics.Statistic.Defined;
import theriac.signaldetection.statistics.Statistic.Undefined;

/// Every statistic of a pair of a drug and an event: PRR, ROR and IC with their 95 % limits, chi-square after
/// Yates, EBGM with EB05 and EB95.
///
/// @param table the counts
/// @param expected E, of the table or summed over strata; IC and EBGM rest on it
public record PairStatistics(
        TwoByTwoTable table,
        double expected,
        Statistic<Estimate> prr,
        Statistic<Estimate> ror,
        Statistic<Double> chiSquare,
        Statistic<Estimate> ic,
        Statistic<Estimate> ebgm) {

    /// With the E of the table; EBGM under the prior, where one has been fitted.
    public static PairStatistics of(TwoByTwoTable table, Optional<GammaPoissonShrinker> shrinker) {
        return of(table, table.expected(), shrinker);
    }

    /// With an E of its own, such as that of [MantelHaenszel].
    public static PairStatistics of(TwoByTwoTable table, double expected, Optional<GammaPoissonShrinker> shrinker) {
        var empty = table.allCases() == 0;
        return new PairStatistics(
                table,
                expected,
                ProportionalReportingRatio.of(table),
                ReportingOddsRatio.of(table),
                YatesChiSquare.of(table),
                empty
                        ? new Undefined<>(WhyUndefined.NO_CASES)
                        : new Defined<>(InformationComponent.of(table.a(), expected)),
                empty ? new Undefined<>(WhyUndefined.NO_CASES) : ebgm(table.a(), expected, shrinker));
    }

    private static Statistic<Estimate> ebgm(long observed, double expected, Optional<GammaPoissonShrinker> shrinker) {
        return shrinker.<Statistic<Estimate>>map(under -> new Defined<>(under.estimate(observed, expected)))
                .orElseGet(() -> new Undefined<>(WhyUndefined.NO_PRIOR));
    }
}
