package theriac.adverseevent.changefeed;

import java.time.Instant;
import java.util.Set;

/// Somebody who wants to know when something changes.
///
/// @param actor who
/// @param kinds of what
/// @param until when the token ends that they showed
public record Listener(String actor, Set<ChangeKind> kinds, Instant until) {
    /// Keeps a copy of its own.
    public Listener {
        kinds = Set.copyOf(kinds);
    }
}
