package theriac.adverseevent.erasure.rest;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import theriac.http.Problem;
import theriac.patientreference.PatientReference;

/// Whose cases are erased, and why. The reference stands in the body, since addresses are logged.
@Schema(name = "PatientErasureRequest", examples = """
                { "patientReference": "k1.-BJr4y6Rn7T95Y4lwT5CBa-vTRUp7qZKmOPXKRShpwI", "reason": "patient-request" }""")
record PatientErasureRequest(
        @NotNull String patientReference,

        @Schema(enumeration = {"patient-request", "sent-in-error", "retention-expired", "ordered"}) @NotNull
        String reason) {

    PatientReference patient() {
        try {
            return new PatientReference(patientReference);
        } catch (IllegalArgumentException noReference) {
            throw Problem.invalid("/patientReference", "must be a key id, a dot and 43 base64url characters");
        }
    }
}
