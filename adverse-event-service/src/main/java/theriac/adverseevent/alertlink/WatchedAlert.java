package theriac.adverseevent.alertlink;

import java.time.Instant;

import theriac.adverseevent.casereport.AlertId;
import theriac.patientreference.PatientReference;

/// An alert about an abrupt stop after which reactions are to be looked out for.
///
/// @param causedAt when the stop happened
public record WatchedAlert(AlertId id, PatientReference patient, Instant causedAt, Watch watch) {}
