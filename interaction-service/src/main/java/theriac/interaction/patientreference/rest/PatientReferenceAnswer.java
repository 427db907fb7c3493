package theriac.interaction.patientreference.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// The reference of a patient.
@Schema(name = "PatientReference")
public record PatientReferenceAnswer(
        @Schema(description = "Key id, a dot and 43 characters; still personal data")
        String patientReference) {}
