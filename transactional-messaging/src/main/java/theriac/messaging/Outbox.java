package theriac.messaging;

import java.util.List;

/// The one way events leave: rows written in the transaction of their cause, sent afterwards by a relay, in
/// order per key, at least once, and never when the transaction rolled back.
///
/// Append under the row lock of the aggregate that the key names: that makes the order of rows the order of
/// commits.
public interface Outbox {

    /// Appends one event in the caller's transaction.
    default void append(OutgoingEvent event) {
        appendAll(List.of(event));
    }

    /// Appends many events in their order, in the caller's transaction. They are written as JSON a few megabytes at a
    /// time.
    void appendAll(List<OutgoingEvent> events);
}
