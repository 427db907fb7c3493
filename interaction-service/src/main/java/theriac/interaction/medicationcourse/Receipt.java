package theriac.interaction.medicationcourse;

import java.util.List;

/// What came of an event.
public sealed interface Receipt {

    /// It is kept and belongs to a course, or is named as not recognised.
    record Accepted(EventNumber number, List<Violation> notices) implements Receipt {}

    /// It was received before; nothing changed.
    record AlreadyKnown(EventNumber number) implements Receipt {}

    /// Its number was received before with other content; nothing changed.
    record Contradicted(EventNumber number) implements Receipt {}
}
