package theriac.interaction.medicationcourse.rest;

import theriac.http.Problem;
import theriac.patientreference.PatientReference;

/// Reads patients' references from addresses.
final class References {

    private References() {}

    static PatientReference read(String text) {
        try {
            return new PatientReference(text);
        } catch (IllegalArgumentException noReference) {
            throw Problem.invalid("path:patientReference", "must be a key id, a dot and 43 base64url characters");
        }
    }
}
