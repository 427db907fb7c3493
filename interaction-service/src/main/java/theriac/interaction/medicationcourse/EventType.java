package theriac.interaction.medicationcourse;

/// What happened to a medication. The order is that in which events of one moment are taken: what begins or goes on
/// before what ends, so that an order that is replaced by another leaves no gap.
public enum EventType implements Coded {
    STARTED,
    RESUMED,
    RENEWED,
    SWITCHED,
    CHANGED,
    OMITTED,
    REFUSED,
    HELD,
    SUPPLY_ENDED,
    ABSENT_AT_ADMISSION,
    STOPPED
}
