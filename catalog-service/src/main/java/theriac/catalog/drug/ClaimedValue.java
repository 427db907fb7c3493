package theriac.catalog.drug;

import java.math.BigDecimal;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/// A figure that a claim states.
///
/// @param low lower end; absent for `less-than`
/// @param high upper end; absent for `greater-than`; the lower end itself for `equal`
public record ClaimedValue(
        Comparator comparator,
        @Nullable BigDecimal low,
        @Nullable BigDecimal high,
        String unit) {

    /// How the figure is meant.
    public enum Comparator implements Kebab {
        EQUAL,
        RANGE,
        GREATER_THAN,
        LESS_THAN
    }

    public ClaimedValue {
        var sound = switch (comparator) {
            case EQUAL -> low != null && high != null && low.compareTo(high) == 0;
            case RANGE -> low != null && high != null && low.compareTo(high) < 0;
            case GREATER_THAN -> low != null && Objects.isNull(high);
            case LESS_THAN -> high != null && Objects.isNull(low);
        };
        if (!sound || unit.isBlank()) {
            throw new IllegalArgumentException("a claimed value has a unit and the ends that its comparator asks for");
        }
    }
}
