package theriac.platform.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;

import theriac.platform.OwnerOnly;

/// The secrets of this machine's platform: made when first asked for, kept in files that only their owner reads.
record Secrets(Path directory) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int KEY_BYTES = 32;

    /// 32 random bytes in base64, the same for the same name as long as the directory stands.
    String named(String name) {
        var file = directory.resolve(name);
        try {
            return OwnerOnly.kept(file, Secrets::random);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String random() {
        var bytes = new byte[KEY_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
