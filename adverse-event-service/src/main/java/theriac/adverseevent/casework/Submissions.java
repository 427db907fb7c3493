package theriac.adverseevent.casework;

import java.time.Instant;
import java.util.List;

import theriac.adverseevent.casereport.CaseId;

/// What was reported of cases. Every method takes part in the caller's transaction.
public interface Submissions {

    /// The submissions of a case, in their order.
    List<Submission> of(CaseId id);

    /// Adds one, and ends the clocks of its jurisdiction that run since the state that it told or an earlier one.
    void add(CaseId id, Submission submission, Instant recordedAt);

    /// Marks one as not made, and has the clocks run again that it ended.
    void withdraw(CaseId id, int number, String by, Instant at);
}
