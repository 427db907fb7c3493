package theriac.interaction.medicationcourse.rest;

import theriac.http.Problem;
import theriac.patientreference.PatientReference;

/// Reads patients' references from addresses.
public final class References {

    private References() {}

    /// A patient's reference as it stands in an address.
    ///
    /// @throws Problem 400 when it is none
    public static PatientReference read(String text) {
        try {
            return new PatientReference(text);
        } catch (IllegalArgumentException noReference) {
            throw Problem.invalid("path:patientReference", "must be a key id, a dot and 43 base64url characters");
        }
    }
}
