package theriac.adverseevent.casereport;

import java.util.List;
import java.util.Set;

import theriac.patientreference.PatientReference;

/// Tells which cases are suspected withdrawals, by the alerts about abrupt stops that are known by now.
public interface WithdrawalLinks {

    /// Keeps the alerts of these patients as they are until the caller's transaction ends. Whoever writes
    /// several cases does so before any of them is locked, so that nobody waits in a circle.
    void keepStill(Set<PatientReference> patients);

    /// The same cases in the same order, each as it stands to the alerts of its patient. No alert of these
    /// patients changes before the caller's transaction ends.
    List<SafetyCase> linked(List<SafetyCase> cases);
}
