package theriac.interaction.medicationcourse;

import theriac.patientreference.PatientReference;

/// An event with whom it is about, ready to be kept.
///
/// @param document what was sent, without the patient
public record SentEvent(
        MedicationEvent event, PatientReference patient, PatientIdentifier identifier, String document) {}
