package theriac.adverseevent.signal;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

import theriac.signaldetection.statistics.Statistic;
import theriac.signaldetection.statistics.Statistic.Defined;
import theriac.signaldetection.statistics.Statistic.Undefined;

/// What a screen compared with its threshold.
///
/// @param screen its name, such as `ic` or `omega`
/// @param cases with the drug, or both drugs, and the reaction
/// @param expected how many were to be expected; empty where that is undefined
/// @param statistic PRR, IC025, EB05 or Omega025, as the screen has it; empty where it is undefined, which is no 0,
///   or where the screen is no more
public record Measurement(String screen, long cases, Optional<BigDecimal> expected, Optional<BigDecimal> statistic) {

    private static final MathContext DIGITS = new MathContext(6);

    static Measurement of(String screen, long cases, Statistic<Double> expected, Statistic<Double> statistic) {
        return new Measurement(screen, cases, rounded(expected), rounded(statistic));
    }

    /// Of a screen that is no longer configured, so that nothing is compared any more.
    static Measurement ofNone(String screen, long cases, double expected) {
        return new Measurement(screen, cases, rounded(new Defined<>(expected)), Optional.empty());
    }

    private static Optional<BigDecimal> rounded(Statistic<Double> statistic) {
        return switch (statistic) {
            case Defined<Double>(var value) -> Optional.of(new BigDecimal(value, DIGITS));
            case Undefined<Double> _ -> Optional.empty();
        };
    }
}
