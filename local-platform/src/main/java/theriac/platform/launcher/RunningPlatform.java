package theriac.platform.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

import theriac.platform.PlatformException;

/// What other commands know of the platform that runs: who launched it and on which ports.
record RunningPlatform(ProcessHandle launcher, PortNumbers ports) {

    /// The name under which the launcher notes its own process.
    static final String LAUNCHER = "launcher";

    /// The platform that runs on this workspace, if one does.
    static Optional<RunningPlatform> find(Workspace workspace) {
        return RunFile.of(workspace, LAUNCHER)
                .process()
                .filter(launcher -> Files.exists(file(workspace)))
                .map(launcher -> new RunningPlatform(launcher, read(file(workspace))));
    }

    /// The platform that runs on this workspace; a refusal with advice when none does.
    static RunningPlatform require(Workspace workspace) {
        return find(workspace)
                .orElseThrow(() -> new PlatformException(
                        "The platform does not run here. Start it with: " + workspace.command() + " up"));
    }

    /// Notes that this very process runs the platform on these ports.
    static void announce(Workspace workspace, PortNumbers ports) {
        var properties = new Properties();
        properties.setProperty("catalog", Integer.toString(ports.catalog()));
        properties.setProperty("interaction", Integer.toString(ports.interaction()));
        properties.setProperty("adverse-event", Integer.toString(ports.adverseEvent()));
        properties.setProperty("dashboard", Integer.toString(ports.dashboard()));
        properties.setProperty("kafka", Integer.toString(ports.kafka()));
        properties.setProperty("postgres", Integer.toString(ports.postgres()));
        RunFile.of(workspace, LAUNCHER).write(ProcessHandle.current());
        try (var out = Files.newBufferedWriter(file(workspace))) {
            properties.store(out, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Notes that nothing runs any more.
    static void forget(Workspace workspace) {
        workspace.deleteRun();
    }

    private static Path file(Workspace workspace) {
        return workspace.run().resolve("ports.properties");
    }

    private static PortNumbers read(Path file) {
        var properties = new Properties();
        try (var in = Files.newBufferedReader(file)) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new PortNumbers(
                Integer.parseInt(properties.getProperty("catalog")),
                Integer.parseInt(properties.getProperty("interaction")),
                Integer.parseInt(properties.getProperty("adverse-event")),
                Integer.parseInt(properties.getProperty("dashboard")),
                Integer.parseInt(properties.getProperty("kafka")),
                Integer.parseInt(properties.getProperty("postgres")));
    }
}
