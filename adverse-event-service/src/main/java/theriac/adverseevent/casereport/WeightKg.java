package theriac.adverseevent.casereport;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// A body weight in kilograms, kept to ten grams.
public record WeightKg(BigDecimal value) {

    /// Nobody was ever heavier.
    public static final BigDecimal MAX = BigDecimal.valueOf(700);

    private static final int DECIMALS = 2;

    public WeightKg {
        if (!isValid(value)) {
            throw new IllegalArgumentException("a weight is more than 0 and at most 700 kg");
        }
        value = value.setScale(DECIMALS, RoundingMode.HALF_UP);
    }

    /// Whether the number can be a weight; numbers of absurd precision are none.
    public static boolean isValid(BigDecimal kilograms) {
        return kilograms.scale() <= 20
                && kilograms.compareTo(MAX) <= 0
                && kilograms.setScale(DECIMALS, RoundingMode.HALF_UP).signum() > 0;
    }
}
