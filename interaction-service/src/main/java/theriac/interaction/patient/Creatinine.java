package theriac.interaction.patient;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;

/// A serum creatinine and when it was measured.
///
/// @param stable absent when it was not said whether it changes from day to day
public record Creatinine(BigDecimal milligramsPerDeciliter, Optional<LocalDate> measuredOn, Optional<Boolean> stable) {

    private static final BigDecimal MICROMOLES_PER_LITER_IN_ONE = new BigDecimal("88.4");

    /// From micromoles per litre: 88.4 of them are 1 mg/dL.
    public static BigDecimal fromMicromoles(BigDecimal perLiter) {
        return perLiter.divide(MICROMOLES_PER_LITER_IN_ONE, 4, RoundingMode.HALF_UP);
    }
}
