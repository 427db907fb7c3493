package theriac.deploy;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import org.junit.jupiter.api.Assumptions;

/// The real `kubectl kustomize`. Without one on the path a test is skipped and says so; in CI that is a failure.
final class Kubectl {

    private static final String MISSING = "kubectl is missing: the manifests were not checked";

    private Kubectl() {}

    /// What `kubectl apply -k` would send of this folder.
    static String render(Path folder) {
        if (!isThere()) {
            sayThatItIsMissing();
        }
        try {
            var output = Files.createTempFile("rendered", ".yaml");
            var errors = Files.createTempFile("rendered", ".txt");
            var exitCode = new ProcessBuilder("kubectl", "kustomize", folder.toString())
                    .redirectOutput(output.toFile())
                    .redirectError(errors.toFile())
                    .start()
                    .waitFor();
            if (exitCode != 0) {
                throw new AssertionError(folder + " does not render:\n" + Files.readString(errors));
            }
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static boolean isThere() {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator, -1))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "kubectl")));
    }

    private static void sayThatItIsMissing() {
        if ("true".equals(System.getenv("CI"))) {
            throw new AssertionError(MISSING);
        }
        Assumptions.abort("SKIPPED: " + MISSING);
    }
}
