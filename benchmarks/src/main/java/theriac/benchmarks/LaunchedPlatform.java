package theriac.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

import theriac.platform.LocalTokens;

/// The whole platform as `theriac up` starts it, from the built checkout, on ports and data of its own.
final class LaunchedPlatform implements AutoCloseable {

    static final int ADVERSE_EVENT_PORT = 18083;

    /// The hospital that sends in the local platform.
    static final String HOSPITAL = "demo-hospital";

    private static final int CATALOG_PORT = 18081;
    private static final List<Integer> SERVICE_PORTS = List.of(CATALOG_PORT, 18082, ADVERSE_EVENT_PORT);
    private static final int TO_MANAGEMENT = 1000;

    /// Long enough for the command to build first what is stale.
    private static final Duration LONGEST_START = Duration.ofMinutes(15);

    private static final Duration LOOK_EVERY = Duration.ofMillis(20);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();

    private final Child launcher;
    private final Path data;
    private final Duration startUp;

    private LaunchedPlatform(Child launcher, Path data, Duration startUp) {
        this.launcher = launcher;
        this.data = data;
        this.startUp = startUp;
    }

    /// Starts the platform and waits until every service is ready.
    static LaunchedPlatform start(Settings settings) throws IOException, InterruptedException {
        var began = System.nanoTime();
        var launcher = Child.start(
                command(settings),
                Map.of("JAVA_HOME", System.getProperty("java.home")),
                settings.data().resolve("launcher.log"));
        try {
            for (var port : SERVICE_PORTS) {
                awaitReady(port + TO_MANAGEMENT, launcher, began);
            }
        } catch (IOException | InterruptedException | IllegalStateException e) {
            launcher.close();
            throw e;
        }
        return new LaunchedPlatform(launcher, settings.data(), Duration.ofNanos(System.nanoTime() - began));
    }

    Duration startUp() {
        return startUp;
    }

    /// An address of the adverse-event service.
    URI adverseEvents(String path) {
        return URI.create("http://localhost:" + ADVERSE_EVENT_PORT + path);
    }

    String drugs() {
        return "http://localhost:" + CATALOG_PORT + "/drugs";
    }

    String imports() {
        return "http://localhost:" + CATALOG_PORT + "/imports";
    }

    /// A token of someone of the local hospital who may send reports.
    String reporter() {
        return token("reporter");
    }

    /// A token of someone who may edit the catalog.
    String editor() {
        return token("catalog-editor");
    }

    /// A token of someone of all sites who may import reports.
    String admin() {
        return token("admin", "*");
    }

    private String token(String role) {
        return token(role, HOSPITAL);
    }

    private String token(String role, String site) {
        return LocalTokens.from(data.resolve("secrets/token-key")).token(Set.of(role), site, "bench");
    }

    /// What the launcher told the adverse-event service.
    String setting(String name) throws IOException {
        return setting("adverse-event", name);
    }

    String kafka() throws IOException {
        return setting("kafka.bootstrap.servers");
    }

    /// The process id of the catalog service.
    String catalogProcess() throws IOException {
        return Files.readAllLines(data.resolve("run/catalog.pid")).getFirst();
    }

    /// A connection to the adverse-event service's database.
    Connection database() throws IOException, SQLException {
        return database("");
    }

    /// The same, with parameters of the driver behind its address.
    Connection database(String parameters) throws IOException, SQLException {
        return databaseOf("adverse-event", parameters);
    }

    /// A connection to the catalog service's database.
    Connection catalogDatabase() throws IOException, SQLException {
        return databaseOf("catalog", "");
    }

    private Connection databaseOf(String service, String parameters) throws IOException, SQLException {
        return DriverManager.getConnection(
                setting(service, "quarkus.datasource.jdbc.url") + parameters,
                setting(service, "quarkus.datasource.username"),
                setting(service, "quarkus.datasource.password"));
    }

    private String setting(String service, String name) throws IOException {
        var settings = new Properties();
        try (var in = Files.newBufferedReader(data.resolve("run/" + service + ".properties"))) {
            settings.load(in);
        }
        return settings.getProperty(name);
    }

    @Override
    public void close() {
        launcher.close();
    }

    private static List<String> command(Settings settings) {
        return List.of(
                settings.checkout().resolve("theriac").toString(),
                "--data",
                settings.data().toString(),
                "up",
                "--catalog-port=" + SERVICE_PORTS.get(0),
                "--interaction-port=" + SERVICE_PORTS.get(1),
                "--adverse-event-port=" + SERVICE_PORTS.get(2),
                "--kafka-port=19192",
                "--postgres-port=15432");
    }

    private static void awaitReady(int managementPort, Child launcher, long began)
            throws IOException, InterruptedException {
        while (!isReady(managementPort)) {
            launcher.demandLife();
            if (System.nanoTime() - began > LONGEST_START.toNanos()) {
                throw new IllegalStateException("the platform was not ready after " + LONGEST_START);
            }
            LockSupport.parkNanos(LOOK_EVERY.toNanos());
        }
    }

    private static boolean isReady(int managementPort) throws InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + managementPort + "/q/health/ready"))
                .timeout(Duration.ofSeconds(2))
                .build();
        try {
            return HTTP.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }
}
