package theriac.catalog.drug;

import java.math.BigDecimal;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/// A figure that a claim states.
///
/// @param low lower end; absent for `less-than`
/// @param high upper end; absent for `greater-than`; the lower end itself for `equal`
/// @param measure what was measured, such as `patients-improved`, judged by an editor: figures of the same measure can
///   contradict each other. Absent for a figure that stands beside others, such as one of several strengths
public record ClaimedValue(
        Comparator comparator,
        @Nullable BigDecimal low,
        @Nullable BigDecimal high,
        String unit,
        @Nullable String measure) {

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
        if (measure != null) {
            Slug.checked(measure, "a measure");
        }
    }

    /// A figure that is compared with no other.
    public ClaimedValue(Comparator comparator, @Nullable BigDecimal low, @Nullable BigDecimal high, String unit) {
        this(comparator, low, high, unit, null);
    }
}
