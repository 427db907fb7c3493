package theriac.adverseevent.alertlink;

import java.util.Collection;
import java.util.List;
import java.util.Set;

import theriac.patientreference.PatientReference;

/// What is known of alerts, each by its highest revision. Every method takes part in the caller's transaction.
public interface WatchedAlerts {

    /// Waits until no other transaction takes alerts of these patients, and keeps such ones off until this one ends.
    /// Any number of transactions may hold the same patients this way.
    void keepStill(Collection<PatientReference> patients);

    /// Waits until no other transaction takes alerts of these patients or rests on them, and keeps both off until this
    /// one ends.
    void keepToOneself(Collection<PatientReference> patients);

    /// Whom these changes are about, by what they say and by what is known.
    Set<PatientReference> patientsOf(List<AlertChange> changes);

    /// Takes changes; what is older than what is known changes nothing, and what is forgotten stays forgotten.
    void take(List<AlertChange> changes);

    /// The alerts of these patients that tell what to look out for.
    List<WatchedAlert> of(Collection<PatientReference> patients);
}
