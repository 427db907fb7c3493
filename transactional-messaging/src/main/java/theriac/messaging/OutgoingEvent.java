package theriac.messaging;

/// An event on its way out.
///
/// @param topic where to
/// @param key the aggregate's id: events of one key arrive in the order in which they were appended
/// @param type CloudEvents type, a constant of the contract
/// @param data the contract's record, written as JSON
public record OutgoingEvent(String topic, String key, String type, Object data) {}
