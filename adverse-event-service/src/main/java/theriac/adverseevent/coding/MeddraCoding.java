package theriac.adverseevent.coding;

/// A reaction as MedDRA has it.
///
/// @param llt the lowest level term, current in that version
/// @param pt its preferred term
/// @param version of which both were taken
public record MeddraCoding(MeddraCode llt, MeddraCode pt, MeddraVersion version) {}
