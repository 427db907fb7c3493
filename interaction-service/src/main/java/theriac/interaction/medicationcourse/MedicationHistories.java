package theriac.interaction.medicationcourse;

import java.util.List;
import java.util.Optional;

import theriac.patientreference.PatientReference;

/// The events of all patients.
public interface MedicationHistories {

    /// Holds everything about a patient against others until the transaction ends; makes the patient known.
    void lock(PatientReference patient, String site);

    /// Takes back that a patient is known, when there is no event of theirs.
    void dropIfEmpty(PatientReference patient);

    /// Keeps an event, its identifier encrypted, under the lock of its patient.
    Addition add(SentEvent event);

    /// All events of a patient, in no order.
    List<MedicationEvent> of(PatientReference patient);

    /// The patient as they are kept; empty when nothing is.
    Optional<KnownPatient> find(PatientReference patient);

    /// A patient of whom something is kept.
    ///
    /// @param site whose patient it is
    /// @param subject by which the patient's key and the audit trail know them; it dies with the patient's data
    record KnownPatient(String site, String subject) {}

    /// Destroys the patient's key, identifiers and events; what stays is that numbers were used. False when nothing
    /// was kept.
    boolean forget(PatientReference patient);

    /// What came of keeping an event.
    enum Addition {
        ADDED,
        SAME_AS_KEPT,
        OTHER_THAN_KEPT
    }
}
