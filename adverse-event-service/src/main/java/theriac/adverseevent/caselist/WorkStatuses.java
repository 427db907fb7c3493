package theriac.adverseevent.caselist;

import theriac.adverseevent.casereport.SafetyCase;

/// Tells those who open a case how the work on it stands.
public interface WorkStatuses {

    WorkStatus of(SafetyCase state);
}
