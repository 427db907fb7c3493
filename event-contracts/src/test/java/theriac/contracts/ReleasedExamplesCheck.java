package theriac.contracts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/// Compares the examples with `released/examples.sha256`, which lists those of the last release in the form of
/// `sha256sum`: a released example may neither change nor go.
final class ReleasedExamplesCheck {

    private final Path root;

    ReleasedExamplesCheck(ContractFolder folder) {
        this.root = folder.root();
    }

    List<String> findings() throws IOException {
        var findings = new ArrayList<String>();
        for (var line : Files.readAllLines(root.resolve("released").resolve("examples.sha256"))) {
            var parts = line.split("  ", 2);
            if (parts.length < 2) {
                findings.add("released/examples.sha256: not a line of sha256sum: " + line);
            } else if (!Files.exists(root.resolve(parts[1]))) {
                findings.add(parts[1] + ": is released and gone");
            } else if (!digest(root.resolve(parts[1])).equals(parts[0])) {
                findings.add(parts[1] + ": is released and was changed");
            }
        }
        return findings;
    }

    static String digest(Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
