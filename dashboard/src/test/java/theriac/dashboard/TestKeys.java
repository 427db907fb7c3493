package theriac.dashboard;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Base64;

/// The key pair that the services of these tests would trust.
public final class TestKeys {

    /// Both halves.
    public static final KeyPair PAIR = make();

    static final String PRIVATE_KEY =
            Base64.getEncoder().encodeToString(PAIR.getPrivate().getEncoded());

    private TestKeys() {}

    private static KeyPair make() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
