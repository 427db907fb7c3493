package theriac.platform.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;

import theriac.platform.PlatformException;
import theriac.platform.Ports;

/// What must be true before anything is started; what is not is said in one sentence.
final class Preflight {

    private static final long MEGABYTE = 1024L * 1024;
    private static final long NEEDED_MEGABYTES = 1024;

    private Preflight() {}

    /// Checks all that both `up` and `infra` need, and cleans up after an earlier run that was killed.
    static void check(Workspace workspace, Map<String, Integer> portsByFlag, Progress progress) {
        nothingRuns(workspace);
        diskHasSpace(workspace.data());
        var stopped = Leftovers.stop(workspace);
        if (!stopped.isEmpty()) {
            progress.say("An earlier run was killed and left " + String.join(", ", stopped) + " running: stopped.");
        }
        portsAreFree(portsByFlag);
        workspace.deleteLogs();
    }

    static void nothingRuns(Workspace workspace) {
        RunFile.of(workspace, RunningPlatform.LAUNCHER).process().ifPresent(launcher -> {
            throw new PlatformException("The platform runs here already (process " + launcher.pid()
                    + "). Stop it first with: " + workspace.command() + " down");
        });
    }

    static void portsAreFree(Map<String, Integer> portsByFlag) {
        portsByFlag.forEach((flag, port) -> {
            if (!Ports.isFree(port)) {
                throw new PlatformException(
                        "Port " + port + " is in use by another program. Choose another one with " + flag + ".");
            }
        });
    }

    static void diskHasSpace(Path directory) {
        diskHasSpace(directory, NEEDED_MEGABYTES);
    }

    static void diskHasSpace(Path directory, long neededMegabytes) {
        try {
            Files.createDirectories(directory);
            var free = Files.getFileStore(directory).getUsableSpace() / MEGABYTE;
            if (free < neededMegabytes) {
                throw new PlatformException("The disk of " + directory + " is nearly full: " + free
                        + " MB are free, and the platform needs " + neededMegabytes + " MB.");
            }
        } catch (IOException e) {
            throw new PlatformException("The directory " + directory + " cannot be used: " + e.getMessage(), e);
        }
    }

    static void isBuilt(Workspace workspace, Collection<Service> services) {
        for (var service : services) {
            if (!Files.exists(service.application(workspace).resolve("quarkus-run.jar"))) {
                throw new PlatformException("The " + service.label() + " service is not built. Build it with: mvn"
                        + " package -DskipTests (the script ./theriac does this by itself).");
            }
        }
    }
}
