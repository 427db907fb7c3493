package theriac.interaction.siterule;

/// What came of an act on an override.
public sealed interface Outcome {

    record Done(RuleOverride override) implements Outcome {}

    /// There is none, or none that the caller may see.
    record Unknown() implements Outcome {}

    /// It is not as the caller has seen it.
    record Stale(RuleOverride present) implements Outcome {}

    /// It takes another person.
    record SamePerson(String reason) implements Outcome {}

    /// What stands already does not allow it.
    record OutOfTurn(String reason) implements Outcome {}

    /// It would take away what must be heard.
    record Unsafe(String reason) implements Outcome {}

    /// A field is wrong.
    ///
    /// @param pointer JSON pointer of the field
    record Unsound(String pointer, String reason) implements Outcome {}
}
