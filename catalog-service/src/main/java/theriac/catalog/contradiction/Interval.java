package theriac.catalog.contradiction;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

import theriac.catalog.drug.ClaimUnit;
import theriac.catalog.drug.ClaimedValue;

/// The values that a figure leaves possible, in its base unit. `More than 60` is open at 60 and has no upper end;
/// equal figures in different units of mass are equal intervals.
///
/// @param open whether an end that is there does not belong to it
record Interval(@Nullable BigDecimal low, @Nullable BigDecimal high, boolean open) {

    static Interval of(ClaimedValue value) {
        var unit = new ClaimUnit(value.unit());
        var open = switch (value.comparator()) {
            case EQUAL, RANGE -> false;
            case GREATER_THAN, LESS_THAN -> true;
        };
        return new Interval(inBase(unit, value.low()), inBase(unit, value.high()), open);
    }

    /// Whether both leave a value possible.
    boolean meets(Interval other) {
        return !isBelow(other) && !other.isBelow(this);
    }

    /// By the lower end, then by the upper one; what has no lower end comes first, what has no upper end last.
    int compareWith(Interval other) {
        var byLow = ends(low, other.low, -1);
        return byLow == 0 ? ends(high, other.high, 1) : byLow;
    }

    private boolean isBelow(Interval other) {
        if (high == null || other.low == null) {
            return false;
        }
        var ends = high.compareTo(other.low);
        return ends < 0 || (ends == 0 && (open || other.open));
    }

    private static int ends(@Nullable BigDecimal one, @Nullable BigDecimal other, int absent) {
        if (one == null) {
            return other == null ? 0 : absent;
        }
        return other == null ? -absent : one.compareTo(other);
    }

    private static @Nullable BigDecimal inBase(ClaimUnit unit, @Nullable BigDecimal figure) {
        return figure == null ? null : unit.inBase(figure);
    }
}
