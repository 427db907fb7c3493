package theriac.interaction.patientreference;

import theriac.patientreference.PatientReference;

/// What became of a request for a reference.
public sealed interface Resolution {

    /// The reference that stands for the patient.
    record Resolved(PatientReference reference) implements Resolution {}

    /// The sender links its patients by another system; an identifier of this one would make a second patient
    /// of them.
    record OtherSystem(String expected) implements Resolution {}

    /// Nobody has said yet by which system this sender's patients are linked.
    record NotConfigured() implements Resolution {}
}
