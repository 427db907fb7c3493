package theriac.platform.launcher;

import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.ParentCommand;

/// `theriac status`: whether the platform can be used.
@Command(
        name = "status",
        description = "Tells which parts of the platform are ready.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:all parts are ready", "1:one is not, or nothing runs"})
final class StatusCommand implements Callable<Integer> {

    @ParentCommand
    private Launcher launcher = new Launcher();

    @Override
    public Integer call() {
        var ports = RunningPlatform.require(launcher.workspace()).ports();
        var allReady = show(LocalPlatform.KAFKA, Readiness.listens(ports.kafka()), ports.kafkaAddress());
        allReady &= show(LocalPlatform.POSTGRESQL, Readiness.listens(ports.postgres()), ports.postgresAddress());
        for (var service : Service.values()) {
            allReady &= show(service.label(), Readiness.isUp(ports.management(service)), ports.url(service));
        }
        return allReady ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    private boolean show(String part, boolean ready, String address) {
        launcher.out().printf("%-14s %-10s %s%n", part, ready ? "ready" : "not ready", address);
        return ready;
    }
}
