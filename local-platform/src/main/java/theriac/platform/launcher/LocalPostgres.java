package theriac.platform.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import theriac.platform.DatabaseServer;
import theriac.platform.PlatformException;
import theriac.platform.TextOrder;

/// PostgreSQL whose data stays: it is synced to disk, and nobody enters without a password.
final class LocalPostgres implements AutoCloseable {

    private static final String LOOPBACK_WITH_PASSWORD = """
            host all all 127.0.0.1/32 scram-sha-256
            host all all ::1/128 scram-sha-256
            """;

    private final EmbeddedPostgres server;
    private final DatabaseServer databases;
    private final ProcessHandle process;

    private LocalPostgres(EmbeddedPostgres server, DatabaseServer databases, ProcessHandle process) {
        this.server = server;
        this.databases = databases;
        this.process = process;
    }

    static LocalPostgres start(Workspace workspace, int port) {
        stopLeftover(workspace);
        var log = workspace.log(LocalPlatform.POSTGRESQL);
        var password = workspace.secrets().named("postgres-password");
        try {
            Files.createDirectories(log.toAbsolutePath().getParent());
            Files.createDirectories(workspace.programs());
            var output = ProcessBuilder.Redirect.appendTo(log.toFile());
            var server = TextOrder.byCodePoints(EmbeddedPostgres.builder())
                    .setDataDirectory(workspace.postgresql())
                    .setCleanDataDirectory(false)
                    .setOverrideWorkingDirectory(workspace.programs().toFile())
                    .setRegisterShutdownHook(false)
                    .setPort(port)
                    .setPGStartupWait(Duration.ofMinutes(1))
                    .setConnectConfig("password", password)
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("unix_socket_directories", "")
                    .setOutputRedirector(output)
                    .setErrorRedirector(output)
                    .start();
            var databases = new DatabaseServer("localhost:" + port, "postgres", password);
            demandPasswords(workspace, databases);
            return new LocalPostgres(server, databases, running(workspace).orElseThrow());
        } catch (IOException | IllegalStateException e) {
            throw new PlatformException("PostgreSQL does not start: " + e.getMessage() + ". Its log is " + log, e);
        }
    }

    /// Ends a server that a killed run left on this data, and removes the note of one that is gone. Tells whether a
    /// server was ended.
    static boolean stopLeftover(Workspace workspace) {
        var left = running(workspace);
        left.ifPresent(Leftovers::stop);
        try {
            Files.deleteIfExists(workspace.postgresql().resolve("postmaster.pid"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return left.isPresent();
    }

    DatabaseServer databases() {
        return databases;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The first server on fresh data lets everybody of this machine in; from here on it asks for passwords.
    private static void demandPasswords(Workspace workspace, DatabaseServer databases) {
        try (var connection = databases.connect();
                var statement = connection.createStatement()) {
            statement.execute("alter role postgres password " + statement.enquoteLiteral(databases.password()));
            Files.writeString(workspace.postgresql().resolve("pg_hba.conf"), LOOPBACK_WITH_PASSWORD);
            statement.execute("select pg_reload_conf()");
        } catch (SQLException | IOException e) {
            throw new PlatformException("PostgreSQL cannot be closed to strangers: " + e.getMessage(), e);
        }
    }

    /// The server that works on this data, told by PostgreSQL's own note and by the program that it runs.
    private static Optional<ProcessHandle> running(Workspace workspace) {
        var note = workspace.postgresql().resolve("postmaster.pid");
        if (!Files.exists(note)) {
            return Optional.empty();
        }
        try {
            var pid = Long.parseLong(Files.readAllLines(note).getFirst().strip());
            var programs = workspace.programs().toRealPath();
            return ProcessHandle.of(pid).filter(process -> runsFrom(process, programs));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean runsFrom(ProcessHandle process, Path programs) {
        return process.info()
                .command()
                .map(command -> Path.of(command).startsWith(programs))
                .orElse(false);
    }
}
