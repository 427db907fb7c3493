package theriac.adverseevent.casereport;

/// One thing that is wrong with a report.
///
/// @param pointer JSON pointer of the field, such as `/drugs/0/role`; empty for the report as a whole
/// @param detail what is wrong with it and what would be right, without the value itself
public record Violation(String pointer, String detail) {}
