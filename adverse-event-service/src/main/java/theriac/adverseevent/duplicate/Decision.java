package theriac.adverseevent.duplicate;

import theriac.adverseevent.casereport.CaseId;

/// That a person merged one case into another.
///
/// @param survivor the one that was to be counted
public record Decision(CaseId merged, CaseId survivor) {}
