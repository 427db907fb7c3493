package theriac.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// Files of the checkout, read as text.
public final class Sources {

    private Sources() {}

    public static Path root() {
        return Checkout.ROOT;
    }

    public static String text(Path file) {
        return Checkout.text(file);
    }

    /// The Java sources below a folder; none where there is no such folder.
    public static Stream<Path> java(Path folder) {
        return endingIn(".java", folder);
    }

    /// The files below a folder whose names end so; none where there is no such folder.
    static Stream<Path> endingIn(String ending, Path folder) {
        if (!Files.isDirectory(folder)) {
            return Stream.empty();
        }
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
