package theriac.system;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/// Real files from the field, which are not part of this repository: a folder named by `THERIAC_SAMPLES`, or one that
/// stands beside the checkout. Tests that want them are skipped without them, but not in CI.
final class Samples {

    private Samples() {}

    static Path folder(String name) {
        var root = Optional.ofNullable(System.getenv("THERIAC_SAMPLES"))
                .map(Path::of)
                .orElse(Checkout.ROOT.resolveSibling("shared").resolve("samples"));
        var folder = root.resolve(name);
        if ("true".equals(System.getenv("CI"))) {
            assertThat(folder)
                    .as("real files for the tests, which CI must have")
                    .isDirectory();
        }
        assumeTrue(Files.isDirectory(folder), () -> "no real files at " + folder);
        return folder;
    }
}
