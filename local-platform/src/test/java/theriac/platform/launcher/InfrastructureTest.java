package theriac.platform.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import theriac.platform.DatabaseServer;
import theriac.platform.Ports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/// The launcher as a process of its own, which is killed and started again.
class InfrastructureTest {

    /// PostgreSQL's programs, unpacked once for all tests.
    @TempDir
    static Path programs;

    @TempDir
    Path data;

    private final int kafkaPort = Ports.free();
    private final int postgresPort = Ports.free();
    private Workspace workspace = new Workspace(Path.of(""), Path.of(""));

    @BeforeEach
    void onFreshData() throws IOException {
        workspace = new Workspace(data, data.resolve("theriac"));
        Files.createDirectories(workspace.data());
        Files.createSymbolicLink(workspace.programs(), programs);
    }

    @AfterEach
    void stopAll() {
        new Theriac(workspace.data()).run("down");
    }

    @Test
    void dataIsSyncedToDiskAndSurvivesAKilledLauncher() throws IOException, InterruptedException, SQLException {
        var first = startInfra("first");
        assertThat(ask("show fsync")).isEqualTo("on");
        assertThat(ask("show synchronous_commit")).isEqualTo("on");
        tell("create table kept as select 'baclofen' as name");
        first.destroyForcibly().waitFor();

        var second = startInfra("second");

        assertThat(outputOf("second")).contains("An earlier run was killed and left", "postgresql", "stopped.");
        assertThat(ask("select name from kept")).isEqualTo("baclofen");
        second.destroy();
        assertThat(second.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(Ports.isFree(kafkaPort)).isTrue();
        assertThat(Ports.isFree(postgresPort)).isTrue();
        assertThat(workspace.run()).doesNotExist();
    }

    @Test
    void aFreshStartForgetsTheDataButKeepsItsSecrets() throws IOException, InterruptedException, SQLException {
        startInfra("first");
        tell("create table kept as select 'baclofen' as name");
        var password = workspace.secrets().named("postgres-password");
        new Theriac(workspace.data()).run("down");

        startInfra("second", "--fresh");

        assertThat(ask("select count(*) from pg_tables where tablename = 'kept'"))
                .isEqualTo("0");
        assertThat(workspace.secrets().named("postgres-password")).isEqualTo(password);
    }

    @Test
    void aServiceThatDiesEarlyIsShownWithItsExitCodeAndLog() throws IOException {
        for (var service : Service.values()) {
            var application = Files.createDirectories(service.application(workspace));
            new JarOutputStream(Files.newOutputStream(application.resolve("quarkus-run.jar")), new Manifest()).close();
        }

        var process = launch(
                "up",
                "up",
                "--catalog-port",
                "" + Ports.free(),
                "--interaction-port",
                "" + Ports.free(),
                "--adverse-event-port",
                "" + Ports.free(),
                "--dashboard-port",
                "" + Ports.free());

        await().atMost(Duration.ofSeconds(90)).until(() -> !process.isAlive());
        assertThat(process.exitValue()).isEqualTo(1);
        assertThat(outputOf("up"))
                .contains("ended with exit code 1", "Could not find or load main class", workspace.data() + "/logs/")
                .doesNotContain("\tat ");
        assertThat(Ports.isFree(kafkaPort)).isTrue();
        assertThat(Ports.isFree(postgresPort)).isTrue();
    }

    private Process startInfra(String name, String... flags) throws IOException {
        var arguments = new ArrayList<>(List.of("infra"));
        arguments.addAll(List.of(flags));
        var process = launch(name, arguments.toArray(String[]::new));
        await().atMost(Duration.ofSeconds(90)).until(() -> outputOf(name).contains("Ctrl-C stops"));
        return process;
    }

    private Process launch(String name, String... arguments) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dtheriac.home=" + workspace.checkout(),
                "-cp",
                System.getProperty("java.class.path"),
                Launcher.class.getName(),
                "--data",
                workspace.data().toString()));
        command.addAll(List.of(arguments));
        command.addAll(List.of("--kafka-port", "" + kafkaPort, "--postgres-port", "" + postgresPort));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output(name).toFile())
                .start();
    }

    private Path output(String name) {
        return data.resolve(name + ".out");
    }

    private String outputOf(String name) throws IOException {
        return Files.readString(output(name));
    }

    private String ask(String query) throws SQLException {
        try (var connection = server().connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private void tell(String statement) throws SQLException {
        try (var connection = server().connect();
                var execution = connection.createStatement()) {
            execution.execute(statement);
        }
    }

    private DatabaseServer server() {
        return new DatabaseServer(
                "localhost:" + postgresPort, "postgres", workspace.secrets().named("postgres-password"));
    }
}
