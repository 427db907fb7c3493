package theriac.adverseevent.casereport;

import java.util.Optional;

/// When a reaction began and ended, and what became of it, as far as it is told.
public record ReactionCourse(Optional<PartialDate> onset, Optional<PartialDate> end, Optional<Outcome> outcome) {

    /// Nothing is told.
    public static final ReactionCourse UNTOLD =
            new ReactionCourse(Optional.empty(), Optional.empty(), Optional.empty());
}
