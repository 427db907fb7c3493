package theriac.adverseevent.casereport;

/// Something that the sender of an accepted report should know, such as a drug that was not recognised.
///
/// @param pointer JSON pointer of the field
/// @param detail what it means, without the value itself
public record Notice(String pointer, String detail) {}
