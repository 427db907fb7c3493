package theriac.catalog.contradiction;

import java.math.BigDecimal;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import theriac.catalog.drug.Claim;
import theriac.catalog.drug.ClaimedValue;

/// A claim with the figure that it states.
///
/// @param compared what it can be compared by
record Figure(Claim claim, ClaimedValue value, Compared compared, Interval interval) {

    /// The figure of a claim; none for one that states no figure or measures nothing.
    static Optional<Figure> of(Claim claim) {
        var value = claim.value();
        return value == null
                ? Optional.empty()
                : Compared.of(claim, value).map(compared -> new Figure(claim, value, compared, Interval.of(value)));
    }

    /// Whether two figures differ so that one source can't have meant both, or two sources say different things. A
    /// source that gives a range and a value in it was only more exact once.
    boolean disagreesWith(Figure other) {
        var oneSource = claim.source().equals(other.claim.source());
        return oneSource ? !interval.meets(other.interval) : !interval.equals(other.interval);
    }

    /// The figure in words.
    String words() {
        var low = plain(value.low());
        var high = plain(value.high());
        var figure = switch (value.comparator()) {
            case EQUAL -> low;
            case RANGE -> low + " to " + high;
            case GREATER_THAN -> "more than " + low;
            case LESS_THAN -> "less than " + high;
        };
        return figure + " " + value.unit();
    }

    private static String plain(@Nullable BigDecimal figure) {
        return figure == null ? "" : figure.stripTrailingZeros().toPlainString();
    }
}
