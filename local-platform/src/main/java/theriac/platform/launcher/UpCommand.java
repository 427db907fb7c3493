package theriac.platform.launcher;

import java.util.List;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/// `theriac up`: the whole platform, until Ctrl-C.
@Command(
        name = "up",
        description = {
            "Starts Kafka, PostgreSQL, the three services and the dashboard, prints how to reach them, and stops them on Ctrl-C.",
            "Data stays for the next time."
        })
final class UpCommand implements Runnable {

    @ParentCommand
    private Launcher launcher = new Launcher();

    @Mixin
    private PortOptions.OfServices servicePorts = new PortOptions.OfServices();

    @Mixin
    private PortOptions.OfInfrastructure infrastructurePorts = new PortOptions.OfInfrastructure();

    @Option(names = "--fresh", description = "Deletes the data of earlier runs first.")
    private boolean fresh;

    @Override
    public void run() {
        var workspace = launcher.workspace();
        var ports = PortOptions.numbers(infrastructurePorts, servicePorts);
        var progress = new Progress(launcher.out());
        Preflight.isBuilt(workspace, List.of(Service.values()));
        Preflight.check(workspace, ports.all(), progress);
        if (fresh) {
            workspace.deleteData();
        }
        try (var platform = new LocalPlatform(workspace, ports, progress)) {
            platform.claim();
            platform.startInfrastructure();
            platform.startServices();
            progress.say(new Welcome(workspace, ports).text(progress.elapsed()));
            platform.recordStartupArchives();
            platform.supervise();
        }
    }
}
