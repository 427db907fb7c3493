package theriac.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/// PostgreSQL and Kafka from Maven artifacts, for the time of one test JVM: nothing is kept, nothing is synced to disk.
final class EmbeddedPlatform implements Platform {

    /// Held, because the log manager forgets the level of a logger that nobody holds.
    private static final Logger POSTGRES_LOG = Logger.getLogger("io.zonky");

    private final EmbeddedPostgres postgres;
    private final EmbeddedBroker broker;
    private final Path brokerDirectory;
    private final DatabaseServer databases;

    private EmbeddedPlatform(EmbeddedPostgres postgres, EmbeddedBroker broker, Path brokerDirectory) {
        this.postgres = postgres;
        this.broker = broker;
        this.brokerDirectory = brokerDirectory;
        this.databases = new DatabaseServer("localhost:" + postgres.getPort(), "postgres", "");
    }

    static EmbeddedPlatform start() {
        POSTGRES_LOG.setLevel(Level.WARNING);
        try {
            var postgres = TextOrder.byCodePoints(EmbeddedPostgres.builder())
                    .setServerConfig("max_connections", "200")
                    .start();
            var directory = Files.createTempDirectory("theriac-kafka");
            var broker = EmbeddedBroker.start(directory, Ports.free(), Map.of());
            return new EmbeddedPlatform(postgres, broker, directory);
        } catch (IOException e) {
            throw new PlatformException("The embedded PostgreSQL does not start: " + e.getMessage(), e);
        }
    }

    @Override
    public String kafkaBootstrapServers() {
        return broker.bootstrapServers();
    }

    @Override
    public Database database(String name) {
        return databases.provide(name, name);
    }

    @Override
    public void close() {
        broker.close();
        try {
            postgres.close();
            deleteTree(brokerDirectory);
        } catch (IOException e) {
            throw new PlatformException("The embedded platform does not stop cleanly: " + e.getMessage(), e);
        }
    }

    private static void deleteTree(Path directory) throws IOException {
        try (var paths = Files.walk(directory)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
