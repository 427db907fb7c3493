package theriac.adverseevent.alertlink;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import theriac.adverseevent.casereport.RelinkCases;

/// Takes what the interaction service says of alerts, and links the cases of their patients again.
///
/// A report that is received at the same moment either sees the alert, or is seen here: both hold the patient.
@ApplicationScoped
public class TakeAlerts {

    private final WatchedAlerts alerts;
    private final RelinkCases relinkCases;

    TakeAlerts(WatchedAlerts alerts, RelinkCases relinkCases) {
        this.alerts = alerts;
        this.relinkCases = relinkCases;
    }

    /// Takes changes in any order, however often each comes.
    @Transactional
    public void take(List<AlertChange> changes) {
        var patients = alerts.patientsOf(changes);
        alerts.keepToOneself(patients);
        alerts.take(changes);
        relinkCases.relink(patients);
    }
}
