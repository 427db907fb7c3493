package theriac.platform;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;
import java.util.function.Supplier;

/// Files that nobody but their owner may read.
public final class OwnerOnly {

    private OwnerOnly() {}

    /// What such a file holds. Where it is missing it is made, whole: of several processes that make it at the same
    /// moment, all get what the first one wrote.
    public static String kept(Path file, Supplier<String> content) throws IOException {
        if (!Files.exists(file)) {
            var written = file.resolveSibling(file.getFileName() + "." + UUID.randomUUID());
            write(written, content.get());
            try {
                Files.createLink(file, written);
            } catch (FileAlreadyExistsException _) {
                // Another was first, and what it wrote holds.
            } finally {
                Files.delete(written);
            }
        }
        return Files.readString(file);
    }

    /// Writes a new file with mode 600, in a directory that is made with mode 700 where it is missing.
    public static void write(Path file, String content) throws IOException {
        var directory = file.toAbsolutePath().getParent();
        if (directory != null && !Files.exists(directory)) {
            Files.createDirectories(
                    directory, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        }
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, content);
    }
}
