package theriac.patientreference;

import java.util.regex.Pattern;

/// Stands for a patient in every topic and address: key id, a dot, and 43 characters of unpadded base64url, such as
/// `k1.Zm9v…`. It says nothing about the patient to anyone without the secret; it is still personal data.
///
/// @param value the whole reference
public record PatientReference(String value) {

    private static final Pattern FORM = Pattern.compile("[a-z0-9]{1,16}\\.[A-Za-z0-9_-]{43}");

    public PatientReference {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("a patient reference is a key id, a dot and 43 base64url characters");
        }
    }

    /// The id of the key that it was made with.
    public String keyId() {
        return value.substring(0, value.indexOf('.'));
    }
}
