package theriac.adverseevent.casereport;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// An age at onset in years, kept to a hundredth (four days).
public record AgeYears(BigDecimal value) {

    /// Nobody was ever older.
    public static final BigDecimal MAX = BigDecimal.valueOf(150);

    private static final BigDecimal OLDEST_TOLD = BigDecimal.valueOf(90);
    private static final int DECIMALS = 2;

    public AgeYears {
        if (!isValid(value)) {
            throw new IllegalArgumentException("an age is 0 to 150 years");
        }
        var rounded = value.setScale(DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros();
        value = rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }

    /// The age as coarsely as it may be told of somebody who is not to be recognised: in whole years, and from 90 on as
    /// 90 (45 CFR 164.514(b)(2)(i)(C)).
    AgeYears coarse() {
        return new AgeYears(value.setScale(0, RoundingMode.FLOOR).min(OLDEST_TOLD));
    }

    /// Whether the number can be an age; numbers of absurd precision are none.
    public static boolean isValid(BigDecimal years) {
        return years.signum() >= 0 && years.scale() <= 20 && years.compareTo(MAX) <= 0;
    }
}
