package theriac.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

/// Keeps each file that was sent until its run has ended, named by the run.
public final class Uploads {

    private static final int BUFFER = 1 << 16;
    private static final String PART = ".part";

    private final Path directory;

    /// @param directory made when it is not there
    public Uploads(Path directory) {
        this.directory = directory;
    }

    /// A file that arrived whole.
    record Received(ImportId id, String fingerprint) {}

    /// Takes a file, and has it safely on the disk when this returns.
    Received receive(InputStream body) throws IOException {
        Files.createDirectories(directory);
        var id = new ImportId(UUID.randomUUID());
        var part = directory.resolve(id + PART);
        try {
            var fingerprint = write(body, part);
            Files.move(part, path(id), StandardCopyOption.ATOMIC_MOVE);
            return new Received(id, fingerprint);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static String write(InputStream body, Path file) throws IOException {
        var digest = sha256();
        try (var channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            var buffer = new byte[BUFFER];
            for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
                digest.update(buffer, 0, read);
                var bytes = ByteBuffer.wrap(buffer, 0, read);
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
            }
            channel.force(true);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    Path path(ImportId id) {
        return directory.resolve(id.toString());
    }

    boolean has(ImportId id) {
        return Files.isReadable(path(id));
    }

    void move(ImportId from, ImportId to) {
        try {
            Files.move(path(from), path(to), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    void remove(ImportId id) {
        remove(path(id));
    }

    private static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// Removes what a process that died left behind: files older than this that no run needs.
    public void tidy(Instant before, Predicate<ImportId> needed) {
        for (var file : files()) {
            var id = ImportId.parse(file.getFileName().toString().replace(PART, ""));
            if (id.isPresent() && isOlder(file, before) && !needed.test(id.get())) {
                remove(file);
            }
        }
    }

    private List<Path> files() {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (var files = Files.list(directory)) {
            return files.toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static boolean isOlder(Path file, Instant before) {
        try {
            return Files.getLastModifiedTime(file).toInstant().isBefore(before);
        } catch (IOException goneMeanwhile) {
            return false;
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException failure) {
            throw new IllegalStateException("every Java has SHA-256", failure);
        }
    }
}
