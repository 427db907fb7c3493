package theriac.system;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Scanner;
import java.util.Set;
import java.util.concurrent.TimeUnit;

import io.restassured.RestAssured;

import theriac.platform.LocalTokens;
import theriac.platform.Ports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/// The packaged platform, started with the launcher's `up` on ports and in a data directory of its own.
final class PlatformUnderTest implements AutoCloseable {

    private static final Duration TIME_TO_START = Duration.ofMinutes(2);

    private final Process launcher;
    private final Path data;
    private final Path console;
    private final Map<String, Integer> ports;

    private PlatformUnderTest(Process launcher, Path data, Path console, Map<String, Integer> ports) {
        this.launcher = launcher;
        this.data = data;
        this.console = console;
        this.ports = ports;
    }

    /// Starts it and waits until the launcher says that it is ready.
    static PlatformUnderTest up(Path data) throws IOException {
        var ports = freePorts();
        var console = data.resolveSibling(data.getFileName() + "-console.txt");
        var command = launcherCommand(data, "up");
        ports.forEach((name, port) -> command.addAll(List.of("--" + name + "-port", port.toString())));
        var starting = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(console.toFile()));
        starting.environment().put("THERIAC_INTERACTION_CONFIRMED_ASSOCIATIONS_SITES", "demo-hospital");
        var launcher = starting.start();
        var platform = new PlatformUnderTest(launcher, data, console, ports);
        platform.awaitReady();
        return platform;
    }

    /// Runs another command of the launcher on this platform to its end.
    Finished run(String... arguments) throws IOException, InterruptedException {
        var output = Files.createTempFile(data.getParent(), "command", ".txt");
        var process = new ProcessBuilder(launcherCommand(data, arguments))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertThat(process.waitFor(5, TimeUnit.MINUTES))
                .as("theriac %s ends", String.join(" ", arguments))
                .isTrue();
        return new Finished(process.exitValue(), Files.readString(output));
    }

    Api catalog(String role, String site) {
        return api("catalog", role, site);
    }

    Api interaction(String role, String site) {
        return api("interaction", role, site);
    }

    Api adverseEvent(String role, String site) {
        return api("adverse-event", role, site);
    }

    /// The adverse-event service as someone of this name sees it.
    Api adverseEvent(String role, String site, String name) {
        return api("adverse-event", role, site, name);
    }

    /// A replica that listens here.
    Api at(String url, String role, String site) {
        return new Api(url, token(role, site, role + "@" + site));
    }

    /// A further replica of a service, which is not started yet.
    ServiceReplica replica(String service) {
        return new ServiceReplica(
                service,
                data.resolve("run").resolve(service + ".properties"),
                data.resolveSibling(data.getFileName() + "-" + service + "-2"),
                freePort(ports.values()));
    }

    /// Where people open the dashboard.
    String dashboardUrl() {
        return "http://localhost:" + ports.get("dashboard");
    }

    /// The service's own port for health and metrics.
    String managementUrl(String service) {
        return "http://localhost:" + (Objects.requireNonNull(ports.get(service)) + 1000);
    }

    /// Waits until a service says that it is ready for requests.
    void awaitReady(String service) {
        await().atMost(TIME_TO_START)
                .ignoreExceptions()
                .until(() -> RestAssured.get(managementUrl(service) + "/q/health/ready")
                                .statusCode()
                        == 200);
    }

    String kafka() {
        return "localhost:" + ports.get("kafka");
    }

    /// The database of a service, as its owner sees it.
    ServiceDatabase database(String service) throws IOException {
        return ServiceDatabase.fromSettings(data.resolve("run").resolve(service + ".properties"));
    }

    /// The PostgreSQL server, as its superuser sees it.
    ServiceDatabase administration() throws IOException {
        var password = Files.readString(data.resolve("secrets").resolve("postgres-password"));
        return new ServiceDatabase(
                "jdbc:postgresql://localhost:" + ports.get("postgres") + "/postgres", "postgres", password.strip());
    }

    /// The process that runs a service or `kafka`.
    ProcessHandle process(String name) throws IOException {
        try (var note = new Scanner(data.resolve("run").resolve(name + ".pid"), StandardCharsets.UTF_8)) {
            return ProcessHandle.of(note.nextLong()).orElseThrow();
        }
    }

    String log(String process) throws IOException {
        return Files.readString(data.resolve("logs").resolve(process + ".log"));
    }

    /// What the launcher has printed so far.
    String console() throws IOException {
        return Files.readString(console);
    }

    /// Ends it as Ctrl-C does, and makes sure that none of its processes is left behind.
    @Override
    public void close() {
        var started = launcher.descendants().toList();
        launcher.destroy();
        assertThat(launcher.onExit()).succeedsWithin(Duration.ofMinutes(1));
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(
                        () -> assertThat(started).as("processes left behind").noneMatch(ProcessHandle::isAlive));
    }

    private Api api(String service, String role, String site) {
        return api(service, role, site, role + "@" + site);
    }

    private Api api(String service, String role, String site, String name) {
        return new Api("http://localhost:" + ports.get(service), token(role, site, name));
    }

    private String token(String role, String site, String name) {
        return LocalTokens.from(data.resolve("secrets").resolve("token-key")).token(Set.of(role), site, name);
    }

    private void awaitReady() {
        await().atMost(TIME_TO_START).pollInterval(Duration.ofMillis(200)).until(() -> {
            if (!launcher.isAlive()) {
                throw new AssertionError("theriac up ended early:\n" + console());
            }
            return console().contains("Theriac is ready");
        });
    }

    /// The launcher as the script calls it: with its options for a short life, and the class path that the build wrote
    /// down.
    private static List<String> launcherCommand(Path data, String... arguments) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var built = Checkout.ROOT.resolve("local-platform").resolve("target");
        var classPath =
                built.resolve("classes") + File.pathSeparator + Files.readString(built.resolve("launcher.classpath"));
        var command = new ArrayList<>(List.of(
                java,
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx256m",
                "-Dtheriac.home=" + Checkout.ROOT,
                "-cp",
                classPath,
                "theriac.platform.launcher.Launcher",
                "--data",
                data.toString()));
        command.addAll(List.of(arguments));
        return command;
    }

    private static Map<String, Integer> freePorts() {
        var ports = new LinkedHashMap<String, Integer>();
        for (var name : List.of("catalog", "interaction", "adverse-event", "dashboard", "kafka", "postgres")) {
            ports.put(name, freePort(ports.values()));
        }
        return ports;
    }

    /// A port that is free, as is the one 1000 higher, where services put health and metrics; neither is taken by
    /// others.
    private static int freePort(Collection<Integer> others) {
        var port = Ports.free();
        var distinct = others.stream().noneMatch(other -> Math.abs(other - port) % 1000 == 0);
        return distinct && Ports.isFree(port + 1000) ? port : freePort(others);
    }

    /// How a command ended and what it printed.
    record Finished(int exitCode, String output) {}
}
