package theriac.adverseevent.casework;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import theriac.adverseevent.casereport.CaseId;

/// The work on all hospitals' cases. Every method takes part in the caller's transaction.
public interface Works extends SubmittedClocks {

    /// Locks the work on these cases until the transaction ends; public cases have none.
    Map<CaseId, Work> lock(Collection<CaseId> ids);

    /// The work on a case, without locking it.
    Optional<Work> find(CaseId id);

    /// Locks some cases' work that was reckoned by other rules or duties than these, and passes over what others hold.
    List<CaseId> lockReckonedOtherwise(String reckonedWith, int limit);

    /// Makes work to be reckoned of hospitals' cases that were received since then and have none, as those that a
    /// replica of the version before received during an update.
    void addMissing(Instant since);

    /// Writes what was reckoned.
    void save(List<Reckoned> reckoned);

    /// Moves the work on to a state, or hands it to someone or nobody.
    void set(CaseId id, WorkState state, Optional<String> assignee);

    /// The clocks of a case, the earliest due first.
    List<ReportingClock> clocksOf(CaseId id);

    /// The follow-ups of a case, in their order.
    List<FollowUp> followUpsOf(CaseId id);

    /// Writes an assessor's word about a follow-up.
    void judge(CaseId id, FollowUp judged);

    /// Replaces the clocks that run since this state of a case.
    void reset(Work work, long revision, List<ReportingClock> clocks);

    /// Ends the clocks of a jurisdiction that run, and tells how many.
    int waive(CaseId id, String jurisdiction);

    /// Raises the version of the work after a change, and brings up to date what the queue is sorted and filtered by.
    int changed(CaseId id);
}
