package theriac.adverseevent.alertlink;

import java.time.Instant;
import java.util.Optional;

import theriac.adverseevent.casereport.AlertId;
import theriac.patientreference.PatientReference;

/// What the interaction service says of an alert.
public sealed interface AlertChange {

    AlertId id();

    /// One revision of it.
    ///
    /// @param causedAt when what it is about happened
    /// @param watch what to look out for; empty when nothing is, as when nothing was stopped after all
    record Told(AlertId id, long revision, PatientReference patient, Instant causedAt, Optional<Watch> watch)
            implements AlertChange {}

    /// Its patient was erased.
    record Forgotten(AlertId id) implements AlertChange {}
}
