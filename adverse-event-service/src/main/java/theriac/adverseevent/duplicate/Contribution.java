package theriac.adverseevent.duplicate;

/// What one field says about whether two cases are the same.
///
/// @param field such as `drugs`
/// @param bits of evidence: more than 0 when it speaks for it, less when against it
/// @param because in a few words
public record Contribution(String field, double bits, String because) {}
