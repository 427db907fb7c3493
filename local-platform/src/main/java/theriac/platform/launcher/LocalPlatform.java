package theriac.platform.launcher;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import theriac.platform.PlatformException;
import theriac.platform.Topic;

/// Kafka, PostgreSQL and the services as processes of this machine. They start in this order and stop in the reverse;
/// whatever has been started when Ctrl-C comes is stopped.
final class LocalPlatform implements AutoCloseable {

    static final String KAFKA = "kafka";
    static final String POSTGRESQL = "postgresql";

    private final Workspace workspace;
    private final PortNumbers ports;
    private final Progress progress;
    private final ServiceSettings settings;
    private final Map<Service, ChildProcess> services = new EnumMap<>(Service.class);
    private @Nullable ChildProcess kafka;
    private @Nullable LocalPostgres postgres;
    private volatile boolean stopping;

    LocalPlatform(Workspace workspace, PortNumbers ports, Progress progress) {
        this.workspace = workspace;
        this.ports = ports;
        this.progress = progress;
        this.settings = new ServiceSettings(workspace, ports);
    }

    /// Takes the workspace for this process: other commands find the platform, and Ctrl-C stops what it started.
    void claim() {
        RunningPlatform.announce(workspace, ports);
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "stop-platform"));
    }

    /// Starts Kafka and PostgreSQL, with topics, databases and the settings of each service.
    void startInfrastructure() {
        progress.say("Starting Kafka on port " + ports.kafka() + " and PostgreSQL on port " + ports.postgres());
        startKafka();
        var server = startPostgres();
        progress.await(
                Map.of("Kafka", () -> Readiness.listens(ports.kafka()), "PostgreSQL", () -> true), this::demandLife);
        Topic.provide(ports.kafkaAddress(), Topic.ofPlatform(List.of(ServiceSettings.SENDER)));
        for (var service : Service.values()) {
            settings.write(
                    service,
                    service.database()
                            .map(name -> server.databases()
                                    .provide(name, workspace.secrets().named(service.label() + "-database-password"))));
        }
    }

    /// Starts the services and waits until each can be asked.
    void startServices() {
        progress.say("Starting the services");
        for (var service : Service.values()) {
            start(service);
        }
        awaitReady(List.of(Service.values()));
    }

    /// Has what runs write the archives from which the next starts are faster, one after another while the machine is
    /// at rest: each takes a processor for half a minute.
    void recordStartupArchives() {
        var processes = Stream.concat(Stream.ofNullable(kafka), services.values().stream())
                .filter(ChildProcess::lacksStartupArchive)
                .toList();
        if (!processes.isEmpty()) {
            progress.say(
                    "Start-up archives of this build are written once the machine is at rest: the next start is faster.");
            var machine = IdleMachine.here();
            Thread.ofPlatform()
                    .daemon()
                    .name("startup-archives")
                    .start(() -> processes.stream()
                            .takeWhile(process -> machine.await(() -> stopping))
                            .forEach(ChildProcess::recordStartupArchive));
        }
    }

    /// Watches over what runs, for as long as it runs: a service that ends is started again.
    void supervise() {
        while (!stopping) {
            demandInfrastructure();
            for (var service : Service.values()) {
                var process = services.get(service);
                if (process != null && !process.isAlive()) {
                    progress.say(process.obituary());
                    progress.say("Starting " + service.label() + " again");
                    start(service);
                    awaitReady(List.of(service));
                }
            }
            Progress.pause();
        }
    }

    @Override
    public synchronized void close() {
        if (stopping) {
            return;
        }
        stopping = true;
        progress.say("Stopping services, Kafka and PostgreSQL");
        services.values().forEach(ChildProcess::requestStop);
        services.values().parallelStream().forEach(ChildProcess::awaitStop);
        if (kafka != null) {
            kafka.requestStop();
            kafka.awaitStop();
        }
        if (postgres != null) {
            postgres.close();
        }
        RunningPlatform.forget(workspace);
        progress.say("Stopped; the data stays in " + workspace.data());
    }

    private synchronized void startKafka() {
        refuseWhileStopping();
        kafka = ChildProcess.start(workspace, KAFKA, JavaProgram.kafka(workspace, ports.kafka()));
    }

    private synchronized LocalPostgres startPostgres() {
        refuseWhileStopping();
        var server = LocalPostgres.start(workspace, ports.postgres());
        postgres = server;
        return server;
    }

    private synchronized void start(Service service) {
        refuseWhileStopping();
        var program = JavaProgram.service(workspace, service, settings.file(service));
        services.put(service, ChildProcess.start(workspace, service.label(), program));
    }

    private void awaitReady(List<Service> starting) {
        Map<String, BooleanSupplier> ready = starting.stream()
                .collect(Collectors.toMap(Service::label, service -> () -> Readiness.isUp(ports.management(service))));
        progress.await(ready, this::demandLife);
    }

    private void demandLife() {
        demandInfrastructure();
        for (var process : services.values()) {
            if (!process.isAlive()) {
                refuseWhileStopping();
                throw new PlatformException(process.obituary());
            }
        }
    }

    private void demandInfrastructure() {
        refuseWhileStopping();
        if (kafka != null && !kafka.isAlive()) {
            throw new PlatformException(kafka.obituary());
        }
        if (postgres != null && !postgres.isAlive()) {
            throw new PlatformException("PostgreSQL ended. Its log is " + workspace.log(POSTGRESQL));
        }
    }

    private void refuseWhileStopping() {
        if (stopping) {
            throw new PlatformException("Stopped.");
        }
    }
}
