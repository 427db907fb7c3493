package theriac.audit;

import java.time.Instant;

/// One act.
///
/// @param at when
/// @param actor who: the token's subject, or `theriac/<service>` for what the service did by itself
/// @param site the actor's site, `*` for all sites
/// @param action what was done, as a verb phrase in kebab case, such as `receive-report`
/// @param subject to which record: kind and id, such as `case/0198…`; never an identifier of a patient's
public record AuditEntry(Instant at, String actor, String site, String action, String subject) {}
