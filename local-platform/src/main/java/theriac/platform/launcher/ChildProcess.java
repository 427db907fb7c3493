package theriac.platform.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import theriac.platform.PlatformException;

/// A process that the launcher started, that logs to a file of its own and that a later run finds by its note.
final class ChildProcess {

    /// Ctrl-C in a terminal reaches all processes at once; only the launcher shall act on it, and stop them in order.
    private static final List<String> WITHOUT_INTERRUPTS = List.of("sh", "-c", "trap '' INT; exec \"$@\"", "theriac");

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration POLL = Duration.ofMillis(10);
    private static final int LAST_LINES = 15;

    private final String name;
    private final JavaProgram program;
    private final Process process;
    private final Path log;
    private final RunFile runFile;

    private ChildProcess(String name, JavaProgram program, Process process, Path log, RunFile runFile) {
        this.name = name;
        this.program = program;
        this.process = process;
        this.log = log;
        this.runFile = runFile;
    }

    /// Runs a program with this launcher's own Java.
    static ChildProcess start(Workspace workspace, String name, JavaProgram program) {
        var command = new ArrayList<>(WITHOUT_INTERRUPTS);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(program.commandLine());
        var log = workspace.log(name);
        try {
            Files.createDirectories(log.toAbsolutePath().getParent());
            var process = new ProcessBuilder(command)
                    .directory(workspace.run().toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
            var runFile = RunFile.of(workspace, name);
            runFile.write(process.toHandle());
            return new ChildProcess(name, program, process, log, runFile);
        } catch (IOException e) {
            throw new PlatformException(name + " cannot be started: " + e.getMessage(), e);
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    boolean lacksStartupArchive() {
        return !program.archive().exists();
    }

    void recordStartupArchive() {
        if (isAlive()) {
            program.archive().record(process.pid());
        }
    }

    /// Asks the process to end, without waiting for it.
    void requestStop() {
        process.destroy();
    }

    /// Waits until the process has ended; one that does not end in time is killed. What it has others do for it, such
    /// as writing its archive, is given up, also when it begins only now.
    void awaitStop() {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        try {
            do {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                if (System.nanoTime() > deadline) {
                    process.destroyForcibly();
                }
            } while (!process.waitFor(POLL.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        runFile.delete();
    }

    /// How it ended, with the last lines of its log and where the rest of it is.
    String obituary() {
        return name + " ended with exit code " + process.exitValue() + ". The end of its log (" + log + "):"
                + System.lineSeparator() + lastLines();
    }

    /// The last lines of its log, indented.
    String lastLines() {
        try {
            var lines = new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return String.join(
                    System.lineSeparator(),
                    lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()).stream()
                            .map(line -> "    " + line)
                            .toList());
        } catch (IOException e) {
            return "    (its log cannot be read: " + e.getMessage() + ")";
        }
    }
}
