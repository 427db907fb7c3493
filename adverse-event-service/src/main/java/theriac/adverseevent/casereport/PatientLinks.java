package theriac.adverseevent.casereport;

import java.util.Optional;

import theriac.patientreference.PatientReference;

/// Turns what a patient is called at a sender into the reference by which the platform links.
public interface PatientLinks {

    /// The reference, or empty when the sender's identifiers of this system do not link.
    Optional<PatientReference> referenceOf(SenderId sender, PatientIdentifier identifier);
}
