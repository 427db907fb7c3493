package theriac.signaldetection.statistics;

import theriac.signaldetection.statistics.Statistic.Defined;
import theriac.signaldetection.statistics.Statistic.Undefined;

/// What a test takes to be defined.
final class Values {

    private Values() {}

    static <T> T defined(Statistic<T> statistic) {
        return switch (statistic) {
            case Defined<T>(var value) -> value;
            case Undefined<T>(var reason) -> throw new AssertionError("undefined: " + reason.explanation());
        };
    }
}
