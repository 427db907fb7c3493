package theriac.catalog.drug;

/// How many claims about a drug are texts of imports in which nobody has read anything yet: they can be
/// compared with no other.
///
/// @param boxedWarnings how many of them are boxed warnings
public record UnreadClaims(long number, long boxedWarnings) {}
