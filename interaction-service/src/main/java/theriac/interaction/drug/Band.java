package theriac.interaction.drug;

import java.math.BigDecimal;
import java.util.Optional;

/// A half-open band of values: from the first up to, but not including, the second; an absent end is open.
public record Band(Optional<BigDecimal> from, Optional<BigDecimal> below) {

    public Band {
        if (from.isEmpty() && below.isEmpty()) {
            throw new IllegalArgumentException("a band has a lower end, an upper end or both");
        }
        if (from.isPresent()
                && below.filter(end -> end.compareTo(from.get()) <= 0).isPresent()) {
            throw new IllegalArgumentException("a band ends above where it begins");
        }
    }

    /// Whether the value lies in it.
    public boolean contains(BigDecimal value) {
        return from.map(low -> value.compareTo(low) >= 0).orElse(true)
                && below.map(high -> value.compareTo(high) < 0).orElse(true);
    }

    @Override
    public String toString() {
        var low = from.map(BigDecimal::toPlainString);
        var high = below.map(BigDecimal::toPlainString);
        if (low.isPresent() && high.isPresent()) {
            return low.get() + " to below " + high.get();
        }
        return low.map(start -> start + " and over").orElseGet(() -> "below " + high.orElseThrow());
    }
}
