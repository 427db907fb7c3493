package theriac.adverseevent.casereport;

import java.math.BigDecimal;

/// A number and its unit.
///
/// @param value more than 0
/// @param unit in UCUM, such as `mg`, `ug`, `mL` or, for a time, `h`, `d`, `wk`, `mo`
public record Amount(BigDecimal value, String unit) {

    /// The most characters that a unit may have.
    public static final int MAX_UNIT = 50;

    /// More than any dose in any unit.
    public static final BigDecimal MAX = BigDecimal.valueOf(1_000_000_000L);

    public Amount {
        if (!isValid(value) || unit.isBlank() || unit.length() > MAX_UNIT) {
            throw new IllegalArgumentException("an amount is a positive number and a unit");
        }
    }

    /// Whether the number can be an amount; numbers of absurd precision are none.
    public static boolean isValid(BigDecimal number) {
        return number.signum() > 0 && number.scale() <= 20 && number.compareTo(MAX) <= 0;
    }
}
