package theriac.adverseevent.casereport;

import java.util.List;

/// Tells which cases are suspected withdrawals, by the alerts about abrupt stops that are known by now.
public interface WithdrawalLinks {

    /// The same cases in the same order, each as it stands to the alerts of its patient. No alert of these patients
    /// changes before the caller's transaction ends.
    List<SafetyCase> linked(List<SafetyCase> cases);
}
