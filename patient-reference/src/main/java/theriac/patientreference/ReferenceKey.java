package theriac.patientreference;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// One secret key. Fields are hashed with their lengths in front, so that none runs into the next.
final class ReferenceKey {

    private static final String HMAC = "HmacSHA256";

    private final SecretKeySpec key;

    ReferenceKey(byte[] bytes) {
        this.key = new SecretKeySpec(bytes, HMAC);
    }

    String hash(String... fields) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(key);
            for (var field : fields) {
                var bytes = field.getBytes(StandardCharsets.UTF_8);
                mac.update(
                        ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
                mac.update(bytes);
            }
            return Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + HMAC, e);
        }
    }
}
