package theriac.audit;

import java.util.Optional;

/// An act as it stands in the trail.
///
/// @param entryId its number, rising
/// @param seal number of the seal over it, once there is one
public record RecordedEntry(long entryId, AuditEntry act, Optional<Long> seal) {}
