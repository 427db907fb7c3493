package theriac.adverseevent.disproportionality.rest;

import org.jspecify.annotations.Nullable;

import theriac.adverseevent.disproportionality.ScopeText;
import theriac.signaldetection.statistics.Estimate;
import theriac.signaldetection.statistics.Statistic;
import theriac.signaldetection.statistics.Statistic.Defined;
import theriac.signaldetection.statistics.Statistic.Undefined;
import theriac.signaldetection.statistics.WhyUndefined;

/// A statistic: its value, with limits where it has some, or why there is none.
///
/// @param undefined the reason as a code, such as `event-only-with-drug`
/// @param because the reason as words
record StatisticBody(
        @Nullable Double value,
        @Nullable Double lower,
        @Nullable Double upper,
        @Nullable String undefined,
        @Nullable String because) {

    static StatisticBody of(Statistic<Estimate> statistic) {
        return switch (statistic) {
            case Defined<Estimate>(var estimate) ->
                new StatisticBody(estimate.value(), estimate.lower(), estimate.upper(), null, null);
            case Undefined<Estimate>(var reason) -> undefined(reason);
        };
    }

    static StatisticBody ofValue(Statistic<Double> statistic) {
        return switch (statistic) {
            case Defined<Double>(var value) -> new StatisticBody(value, null, null, null, null);
            case Undefined<Double>(var reason) -> undefined(reason);
        };
    }

    private static StatisticBody undefined(WhyUndefined reason) {
        return new StatisticBody(null, null, null, ScopeText.code(reason), reason.explanation());
    }
}
