package theriac.platform.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// The note that a process of the platform runs: its id and when it began, for ids are used again.
///
/// @param file `<name>.pid` in the workspace's run directory
record RunFile(Path file) {

    /// How far two readings of one process's start may lie apart when the clock is adjusted meanwhile.
    private static final Duration TOLERANCE = Duration.ofSeconds(2);

    static RunFile of(Workspace workspace, String name) {
        return new RunFile(workspace.run().resolve(name + ".pid"));
    }

    void write(ProcessHandle process) {
        var started = process.info().startInstant().orElse(Instant.EPOCH);
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, process.pid() + "\n" + started.toEpochMilli());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The process that the note tells of, if it still runs.
    Optional<ProcessHandle> process() {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            var lines = Files.readAllLines(file);
            var started = Instant.ofEpochMilli(Long.parseLong(lines.get(1)));
            return ProcessHandle.of(Long.parseLong(lines.get(0))).filter(process -> startedAt(process, started));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean startedAt(ProcessHandle process, Instant expected) {
        return process.info()
                .startInstant()
                .map(started -> Duration.between(started, expected).abs().compareTo(TOLERANCE) <= 0)
                .orElse(false);
    }
}
