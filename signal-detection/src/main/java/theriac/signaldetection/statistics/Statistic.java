package theriac.signaldetection.statistics;

/// A statistic as it is told: its value, or why there is none.
public sealed interface Statistic<T> {

    record Defined<T>(T value) implements Statistic<T> {}

    record Undefined<T>(WhyUndefined reason) implements Statistic<T> {}
}
