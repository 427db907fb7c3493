package theriac.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import io.restassured.RestAssured;
import org.jspecify.annotations.Nullable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/// A further replica of a service beside the one that the platform runs: the same jar with the same settings on ports
/// of its own, as a second pod would have them.
final class ServiceReplica implements AutoCloseable {

    private static final Duration TIME_TO_START = Duration.ofMinutes(2);

    private final String service;
    private final Path settings;
    private final Path folder;
    private final int port;
    private @Nullable Process process;

    /// @param service such as `adverse-event`
    /// @param settings what the platform tells its own replica
    /// @param folder for what this replica writes
    ServiceReplica(String service, Path settings, Path folder, int port) {
        this.service = service;
        this.settings = settings;
        this.folder = folder;
        this.port = port;
    }

    String url() {
        return "http://localhost:" + port;
    }

    /// The file from which it goes on counting cases; it is written each second.
    Path caseIndex() {
        return folder.resolve("index").resolve("case-index.snapshot");
    }

    /// What it has logged, over all its starts.
    List<String> log() throws IOException {
        return Files.readAllLines(folder.resolve("log.txt"));
    }

    void start() throws IOException {
        Files.createDirectories(folder);
        process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx384m",
                        "-XX:+UseSerialGC",
                        // Started four times on a busy machine, for a minute each.
                        "-XX:TieredStopAtLevel=1",
                        "-Dquarkus.profile=local",
                        "-Dquarkus.config.locations=" + settings.toUri(),
                        "-Dquarkus.http.port=" + port,
                        "-Dquarkus.management.port=" + (port + 1000),
                        "-Dtheriac.case-index.directory=" + caseIndex().getParent(),
                        "-Dtheriac.case-index.snapshot-every=1s",
                        "-jar",
                        Checkout.ROOT
                                .resolve(service + "-service/target/quarkus-app/quarkus-run.jar")
                                .toString()))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("log.txt").toFile()))
                .start();
    }

    void awaitReady() {
        await().atMost(TIME_TO_START)
                .ignoreExceptions()
                .until(() -> RestAssured.get("http://localhost:" + (port + 1000) + "/q/health/ready")
                                .statusCode()
                        == 200);
    }

    /// Ends it on the spot.
    void kill() {
        end(true);
    }

    /// Asks it to end, as a rollout does, and waits until it has.
    void stop() {
        end(false);
    }

    /// Stops it, so that the others have its share of the topics at once and not when the broker misses it.
    @Override
    public void close() {
        if (process != null && process.isAlive()) {
            stop();
        }
    }

    private void end(boolean atOnce) {
        var running = process;
        if (running == null) {
            throw new IllegalStateException("the replica was never started");
        }
        if (atOnce) {
            running.destroyForcibly();
        } else {
            running.destroy();
        }
        assertThat(running.onExit()).succeedsWithin(Duration.ofMinutes(1));
    }
}
