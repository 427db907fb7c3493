package theriac.interaction.medicationcourse;

/// One thing that is wrong with an event.
///
/// @param pointer JSON pointer of the field; empty for the event as a whole
/// @param detail what is wrong with it and what would be right, without the value itself
public record Violation(String pointer, String detail) {}
