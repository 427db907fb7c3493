package theriac.platform.launcher;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/// `theriac infra`: Kafka and PostgreSQL alone, for services that run from an IDE or in Quarkus's dev mode.
@Command(
        name = "infra",
        description = {
            "Starts Kafka and PostgreSQL only, and prints what 'mvn quarkus:dev' needs to run a service on them.",
            "Stops them on Ctrl-C."
        })
final class InfraCommand implements Runnable {

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
        Preflight.check(workspace, ports.ofInfrastructure(), progress);
        if (fresh) {
            workspace.deleteData();
        }
        try (var platform = new LocalPlatform(workspace, ports, progress)) {
            platform.claim();
            platform.startInfrastructure();
            progress.say(devModeAdvice(new ServiceSettings(workspace, ports), progress.elapsed()));
            platform.supervise();
        }
    }

    private static String devModeAdvice(ServiceSettings settings, String elapsed) {
        var advice =
                new StringBuilder("Kafka and PostgreSQL are ready after " + elapsed + ". A service in dev mode:\n");
        for (var service : Service.values()) {
            advice.append("\n  QUARKUS_CONFIG_LOCATIONS=%s \\\n    mvn -pl %s -am quarkus:dev %s%n"
                    .formatted(
                            settings.file(service),
                            service.module(),
                            "-Dquarkus.profile=local -Dquarkus.devservices.enabled=false"));
        }
        return advice.append("\nThese files hold each property the service needs. Ctrl-C stops Kafka and PostgreSQL.")
                .toString();
    }
}
