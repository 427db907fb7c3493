package theriac.platform;

import java.util.Locale;
import java.util.Optional;

/// PostgreSQL and Kafka that run already, named by `theriac.kafka` (bootstrap servers), `theriac.postgres.address`
/// (host and port), `theriac.postgres.user` (a superuser, `postgres` by default) and `theriac.postgres.password`, each
/// a system property or an environment variable (`THERIAC_KAFKA`, `THERIAC_POSTGRES_ADDRESS`, ...).
///
/// @param kafkaBootstrapServers where Kafka listens
record ExternalPlatform(String kafkaBootstrapServers, DatabaseServer server) implements Platform {

    static ExternalPlatform fromSettings() {
        var server = new DatabaseServer(
                required("theriac.postgres.address"),
                setting("theriac.postgres.user").orElse("postgres"),
                setting("theriac.postgres.password").orElse(""));
        return new ExternalPlatform(required("theriac.kafka"), server);
    }

    @Override
    public Database database(String name) {
        return server.provide(name, name);
    }

    /// Leaves the servers running: they are not ours.
    @Override
    public void close() {}

    private static String required(String name) {
        return setting(name)
                .orElseThrow(() -> new PlatformException("-Dplatform=external needs the system property " + name
                        + " or the environment variable " + variable(name) + "."));
    }

    private static Optional<String> setting(String name) {
        return Optional.ofNullable(System.getProperty(name))
                .or(() -> Optional.ofNullable(System.getenv(variable(name))));
    }

    private static String variable(String name) {
        return name.replace('.', '_').toUpperCase(Locale.ROOT);
    }
}
