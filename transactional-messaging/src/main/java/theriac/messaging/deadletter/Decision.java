package theriac.messaging.deadletter;

/// What came of deciding on a dead letter.
public sealed interface Decision {

    /// It is decided, now or by the same decision before.
    record Done(DeadLetter letter) implements Decision {}

    /// There is no such dead letter, or not for this caller.
    record Unknown() implements Decision {}

    /// It can't be, and why.
    record Impossible(String why) implements Decision {}
}
