package theriac.adverseevent.signal;

import java.math.BigDecimal;
import java.math.MathContext;

/// What a screen compared with its threshold.
///
/// @param screen its name, such as `ic` or `omega`
/// @param cases with the drug, or both drugs, and the reaction
/// @param expected how many were to be expected
/// @param statistic PRR, IC025, EB05 or Omega025, as the screen has it
public record Measurement(String screen, long cases, BigDecimal expected, BigDecimal statistic) {

    private static final MathContext DIGITS = new MathContext(6);

    static Measurement of(String screen, long cases, double expected, double statistic) {
        return new Measurement(screen, cases, new BigDecimal(expected, DIGITS), new BigDecimal(statistic, DIGITS));
    }
}
