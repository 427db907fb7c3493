package theriac.messaging;

import java.util.List;

/// What a service does with the events of its ingress topics. Implemented as a CDI bean by the service's
/// `messaging` edge; [Arrivals] drives it, and a replayed dead letter finds it by its topic.
///
/// @param <T> what an event is read into
public interface EventIntake<T> {

    /// Whether events of this topic are this intake's.
    boolean serves(String topic);

    /// Whether a record without a value is read too, as an event without data: what the law made its sender forget.
    /// Else it becomes a dead letter.
    default boolean readsTombstones() {
        return false;
    }

    /// Whether an event that comes again changes nothing by itself, also after later ones of its key, because the
    /// intake keeps the revisions of states. What was taken is then not remembered by its id, which on a topic of
    /// millions of states would cost more than taking them.
    default boolean keepsRevisions() {
        return false;
    }

    /// Reads and checks one event; pure, no lookups that may fail for a while.
    ///
    /// @throws RefusedEvent when the event can never be taken as it is
    T read(IncomingEvent event);

    /// Takes events that were read and, unless it keeps revisions, that were not taken before, in the order of their
    /// arrival, inside the transaction that also remembers their ids. A failure rolls all of it back; the batch
    /// comes again.
    ///
    /// @throws RefusedEvent when one of several events is at fault: they are then taken one by one
    void take(List<T> events);
}
