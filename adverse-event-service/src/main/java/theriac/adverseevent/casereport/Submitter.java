package theriac.adverseevent.casereport;

/// Who handed reports over, for the audit trail.
///
/// @param actor the token's subject, or `theriac/<service>`
/// @param site the actor's site
public record Submitter(String actor, String site) {}
