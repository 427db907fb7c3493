package theriac.adverseevent.alertlink;

import java.time.Instant;
import java.util.Set;

import theriac.adverseevent.coding.ReactionTerm;

/// Which reactions to expect after an abrupt stop, and when.
///
/// @param from the window's beginning
/// @param until the window's end, not within it
public record Watch(Set<ReactionTerm> reactions, Instant from, Instant until) {

    public Watch {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("a window ends after it began");
        }
        reactions = Set.copyOf(reactions);
    }

    /// Whether a moment of this span lies within the window.
    boolean overlaps(Span span) {
        return span.from().isBefore(until) && from.isBefore(span.until());
    }
}
