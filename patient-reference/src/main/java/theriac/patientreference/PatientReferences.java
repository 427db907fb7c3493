package theriac.patientreference;

import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/// Makes references from identifiers, with the secret keys that two services share. The definition is in this module's
/// README, with test vectors for implementers in `patient-reference-vectors.json`.
public final class PatientReferences {

    private static final int KEY_BYTES = 32;
    private static final Pattern KEY_ID = Pattern.compile("[a-z0-9]{1,16}");

    private final Map<String, ReferenceKey> keys;
    private final String currentKey;

    private PatientReferences(Map<String, ReferenceKey> keys, String currentKey) {
        this.keys = Map.copyOf(keys);
        this.currentKey = currentKey;
    }

    /// Reads the keys as they are configured under `theriac.patient-reference`.
    ///
    /// @param currentKey id of the key for new references
    /// @param keys every key in use by its id, each 32 bytes in base64
    /// @throws IllegalArgumentException with a sentence that names the setting at fault
    public static PatientReferences with(String currentKey, Map<String, String> keys) {
        var read = new HashMap<String, ReferenceKey>();
        keys.forEach((id, base64) -> read.put(id, read(id, base64)));
        if (!read.containsKey(currentKey)) {
            throw new IllegalArgumentException(
                    "theriac.patient-reference.keys.%s is missing: it is the current key.".formatted(currentKey));
        }
        return new PatientReferences(read, currentKey);
    }

    /// The reference of a patient, made with the current key.
    ///
    /// @param sender whose patient it is
    /// @param identifierSystem the one system of the sender's that links
    /// @param value the identifier as the sender writes it; it appears in no message and no log
    public PatientReference of(String sender, String identifierSystem, String value) {
        return under(currentKey, sender, identifierSystem, value);
    }

    /// The reference of a patient, made with a key of one's choice: for comparing with what another key made.
    ///
    /// @throws IllegalStateException when the key is not configured
    public PatientReference under(String keyId, String sender, String identifierSystem, String value) {
        var key = keys.get(keyId);
        if (key == null) {
            throw new IllegalStateException(
                    "theriac.patient-reference.keys.%s is missing: a reference was made with it.".formatted(keyId));
        }
        return new PatientReference(keyId + "." + key.hash(sender, identifierSystem, NormalisedIdentifier.of(value)));
    }

    /// Whether the key that a reference was made with is configured. A service that holds a reference of an unknown key
    /// must not be ready: it would miss links without a word.
    public boolean knows(String keyId) {
        return keys.containsKey(keyId);
    }

    /// Whether a reference was made with the current key.
    public boolean isCurrent(PatientReference reference) {
        return reference.keyId().equals(currentKey);
    }

    private static ReferenceKey read(String id, String base64) {
        if (!KEY_ID.matcher(id).matches()) {
            throw new IllegalArgumentException(
                    "theriac.patient-reference.keys has an id that is not 1 to 16 lower-case letters and digits.");
        }
        var bytes = decode(id, base64);
        if (bytes.length != KEY_BYTES) {
            throw new IllegalArgumentException(
                    "theriac.patient-reference.keys.%s is %d bytes long: it must be 32.".formatted(id, bytes.length));
        }
        return new ReferenceKey(bytes);
    }

    private static byte[] decode(String id, String base64) {
        try {
            return Base64.getDecoder().decode(base64.strip());
        } catch (IllegalArgumentException notBase64) {
            throw new IllegalArgumentException(
                    "theriac.patient-reference.keys.%s is not base64: it must be 32 bytes in base64.".formatted(id));
        }
    }
}
