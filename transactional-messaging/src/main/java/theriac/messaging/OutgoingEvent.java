package theriac.messaging;

import org.jspecify.annotations.Nullable;

/// An event on its way out.
///
/// @param topic where to
/// @param key the aggregate's id: events of one key arrive in the order in which they were appended
/// @param type CloudEvents type, a constant of the contract
/// @param data the contract's record, written as JSON; null for a tombstone
public record OutgoingEvent(
        String topic, String key, String type, @Nullable Object data) {

    /// The end of an aggregate that the law makes us forget: a record without a value.
    public static OutgoingEvent tombstone(String topic, String key, String type) {
        return new OutgoingEvent(topic, key, type, null);
    }
}
