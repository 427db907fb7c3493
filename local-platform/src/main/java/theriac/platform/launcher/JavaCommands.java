package theriac.platform.launcher;

import java.nio.file.Path;
import java.util.List;

import theriac.platform.BrokerProcess;

/// How the JVMs of the platform are called: small heaps, the simple collector, a start-up cache.
record JavaCommands(Workspace workspace, ServiceSettings settings) {

    List<String> kafka(int port) {
        return List.of(
                "-Xmx384m",
                "-XX:+UseSerialGC",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("java.class.path"),
                BrokerProcess.class.getName(),
                workspace.kafka().toString(),
                Integer.toString(port));
    }

    List<String> service(Service service) {
        return List.of(
                "-Xmx384m",
                "-XX:+UseSerialGC",
                "-Dquarkus.profile=local",
                "-Dquarkus.config.locations=" + settings.file(service).toUri(),
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-jar",
                jar(service).toString());
    }

    private Path jar(Service service) {
        return service.application(workspace).resolve("quarkus-run.jar");
    }
}
