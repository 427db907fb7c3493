package theriac.dataprotection.persistence;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.crypto.SecretKey;

import theriac.dataprotection.SubjectId;

/// The keys that wrap the keys of subjects: all those in use, and the current one for new keys.
final class MasterKeys {

    private static final byte[] NOTHING = {};

    private final Map<String, SecretKey> keys;
    private final String current;

    private MasterKeys(Map<String, SecretKey> keys, String current) {
        this.keys = Map.copyOf(keys);
        this.current = current;
    }

    /// Reads the keys as they are configured.
    ///
    /// @throws IllegalStateException with a sentence that names the setting at fault
    static MasterKeys of(Optional<String> current, Map<String, String> configured) {
        var keys = new HashMap<String, SecretKey>();
        configured.forEach((id, base64) -> keys.put(id, read(id, base64)));
        var id = current.orElseThrow(() -> new IllegalStateException(
                "theriac.data-protection.current-key is missing: set it to the id of the master key for new data."));
        if (!keys.containsKey(id)) {
            throw new IllegalStateException(
                    "theriac.data-protection.keys.%s is missing: set it to 32 bytes in base64.".formatted(id));
        }
        return new MasterKeys(keys, id);
    }

    String current() {
        return current;
    }

    boolean knows(String masterKeyId) {
        return keys.containsKey(masterKeyId);
    }

    WrappedKey wrap(SubjectId subject, SecretKey key) {
        var context = context(current, "subject " + subject.value());
        return new WrappedKey(subject, current, AesGcm.seal(key(current), key.getEncoded(), context));
    }

    SecretKey unwrap(WrappedKey wrapped) {
        var context =
                context(wrapped.masterKeyId(), "subject " + wrapped.subject().value());
        return AesGcm.key(AesGcm.open(key(wrapped.masterKeyId()), wrapped.bytes(), context));
    }

    /// Something that only this master key opens.
    byte[] proof() {
        return AesGcm.seal(key(current), NOTHING, context(current, "proof"));
    }

    /// @throws IllegalStateException when another key made the proof
    void check(String masterKeyId, byte[] proof) {
        try {
            AesGcm.open(key(masterKeyId), proof, context(masterKeyId, "proof"));
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(
                    "theriac.data-protection.keys.%s is not the key that this database was written with."
                            .formatted(masterKeyId),
                    e);
        }
    }

    private SecretKey key(String masterKeyId) {
        var key = keys.get(masterKeyId);
        if (key == null) {
            throw new IllegalStateException(
                    "theriac.data-protection.keys.%s is missing: stored data needs it.".formatted(masterKeyId));
        }
        return key;
    }

    private static byte[] context(String masterKeyId, String purpose) {
        return (masterKeyId + " " + purpose).getBytes(StandardCharsets.UTF_8);
    }

    private static SecretKey read(String id, String base64) {
        var bytes = decode(id, base64);
        if (bytes.length != AesGcm.KEY_BYTES) {
            throw new IllegalStateException(
                    "theriac.data-protection.keys.%s is %d bytes long: it must be 32.".formatted(id, bytes.length));
        }
        return AesGcm.key(bytes);
    }

    private static byte[] decode(String id, String base64) {
        try {
            return Base64.getDecoder().decode(base64.strip());
        } catch (IllegalArgumentException notBase64) {
            throw new IllegalStateException(
                    "theriac.data-protection.keys.%s is not base64: it must be 32 bytes in base64.".formatted(id));
        }
    }
}
