package theriac.messaging;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/// A view that this replica builds for itself by reading a state topic from its beginning, without a consumer
/// group. Implemented as a CDI bean by a service's `messaging` edge; a reader thread of its own feeds it, and
/// readiness waits until it has caught up with the end offsets seen at start.
public interface StateTopicView {

    /// The state topic to read.
    String topic();

    /// One record, in order per key; always from the same thread. A record that the view can't read is its
    /// own to refuse: it throws [RefusedEvent], which is counted and logged, and reading goes on.
    ///
    /// @param value the state as JSON, or null for a tombstone: what the law made us forget
    void apply(String key, byte @Nullable [] value);

    /// How current a view is.
    ///
    /// @param caughtUp whether all that stood in the topic at start has been applied
    /// @param lag records known to be in the topic and not yet applied
    /// @param silentFor how long ago the broker last answered
    record Currency(boolean caughtUp, long lag, Duration silentFor) {}
}
