package theriac.platform.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

import theriac.platform.PlatformException;

/// The classes of a program as its JVM holds them, ready to be mapped into memory: less than half of the processor time
/// of a start. A running process writes it once in the background; the next starts use it. The file's
/// name holds what it was made from, so that one that has become wrong is not found. A JVM leaves an empty file when
/// its class
/// path holds directories.
record StartupArchive(Path file) {

    private static final long PATIENCE_MINUTES = 2;

    /// The archive of a program with this class path, in the directory where its build puts things.
    static StartupArchive of(Path buildDirectory, List<Path> classPath) {
        var madeFrom = Objects.hash(
                System.getProperty("java.vm.version"),
                classPath.stream().map(StartupArchive::identity).toList());
        return new StartupArchive(buildDirectory.resolve("startup-%08x.jsa".formatted(madeFrom)));
    }

    boolean exists() {
        return Files.exists(file);
    }

    /// What tells the JVM to use the archive, if there is one.
    List<String> options() {
        return exists() ? List.of("-XX:SharedArchiveFile=" + file, "-Xlog:cds=off", "-Xlog:class+path=off") : List.of();
    }

    /// Has the process write its archive. Nothing is lost when it does not: the next start tries again.
    void record(long pid) {
        var unfinished = file.resolveSibling(file.getFileName() + "." + pid);
        var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        try {
            var dump = new ProcessBuilder(jcmd, Long.toString(pid), "VM.cds", "static_dump", unfinished.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            var ended = dump.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES);
            if (ended && dump.exitValue() == 0 && unfinished.toFile().length() > 0) {
                deleteOthers(unfinished);
                Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
            } else {
                Files.deleteIfExists(unfinished);
            }
        } catch (IOException e) {
            throw new PlatformException("The start-up archive " + file + " cannot be written: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void deleteOthers(Path kept) throws IOException {
        try (var archives = Files.newDirectoryStream(file.resolveSibling("."), "startup-*.jsa*")) {
            for (var archive : archives) {
                if (!archive.getFileName().equals(kept.getFileName())) {
                    Files.deleteIfExists(archive);
                }
            }
        }
    }

    private static String identity(Path jar) {
        var file = jar.toFile();
        return file + ":" + file.lastModified() + ":" + file.length();
    }
}
