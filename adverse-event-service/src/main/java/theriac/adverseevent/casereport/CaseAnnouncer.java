package theriac.adverseevent.casereport;

import java.util.List;

/// Tells the rest of the platform about new states of cases, in the caller's transaction.
public interface CaseAnnouncer {

    /// Announces the states, which this transaction wrote.
    void announceAll(List<SafetyCase> cases);

    /// Has everybody forget these cases, which this transaction erased.
    void forget(List<CaseId> erased);
}
