package theriac.catalog.drug;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

/// Half-open band of a measured value: `from <= value < below`, an absent end being open.
///
/// @param measure what is measured and how, such as `age-years`, `egfr-ml-min-1.73m2` or `cockcroft-gault-ml-min`
public record Band(
        String measure, @Nullable BigDecimal from, @Nullable BigDecimal below) {

    public Band {
        if (from == null && below == null) {
            throw new IllegalArgumentException("a band has at least one end");
        }
        if (from != null && below != null && from.compareTo(below) >= 0) {
            throw new IllegalArgumentException("a band begins below its end");
        }
    }
}
