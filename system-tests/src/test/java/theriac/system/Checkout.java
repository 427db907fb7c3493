package theriac.system;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// The checkout that these tests run in.
final class Checkout {

    /// The folder that holds the `theriac` script.
    static final Path ROOT = Stream.iterate(Path.of("").toAbsolutePath(), Path::getParent)
            .filter(folder -> Files.isExecutable(folder.resolve("theriac")))
            .findFirst()
            .orElseThrow();

    private Checkout() {}
}
