package theriac.adverseevent.casereport;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// An age at onset in years, kept to a hundredth (four days).
public record AgeYears(BigDecimal value) {

    /// Nobody was ever older.
    public static final BigDecimal MAX = BigDecimal.valueOf(150);

    private static final int DECIMALS = 2;

    public AgeYears {
        if (!isValid(value)) {
            throw new IllegalArgumentException("an age is 0 to 150 years");
        }
        var rounded = value.setScale(DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros();
        value = rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }

    /// Whether the number can be an age; numbers of absurd precision are none.
    public static boolean isValid(BigDecimal years) {
        return years.signum() >= 0 && years.scale() <= 20 && years.compareTo(MAX) <= 0;
    }
}
