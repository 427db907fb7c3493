package theriac.audit;

import java.util.List;

/// Writes who did what, in the transaction of the change itself: no change without its entry, no entry without its
/// change. A sealer chains the entries afterwards, so that none can be altered or taken out unseen.
public interface AuditTrail {

    /// Records one act in the caller's transaction; a failure fails the act.
    default void record(AuditEntry entry) {
        recordAll(List.of(entry));
    }

    /// Records many acts in one statement, in the caller's transaction.
    void recordAll(List<AuditEntry> entries);
}
