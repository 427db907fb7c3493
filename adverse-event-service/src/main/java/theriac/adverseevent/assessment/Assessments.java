package theriac.adverseevent.assessment;

import java.util.List;

import theriac.adverseevent.casereport.CaseId;

/// All assessments. Every method takes part in the caller's transaction.
public interface Assessments {

    /// Adds a version; false when this assessor has this version of this pair, or lacks the one before it.
    boolean add(Assessment assessment);

    /// Every version of every assessor's assessments of a case: by pair, then by assessor, the newest version first.
    List<Assessment> of(CaseId id);
}
