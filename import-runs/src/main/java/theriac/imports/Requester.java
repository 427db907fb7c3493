package theriac.imports;

/// Who asked for an import, for the audit trail.
///
/// @param actor the token's subject, or `theriac/<service>`
/// @param site the actor's site
public record Requester(String actor, String site) {}
