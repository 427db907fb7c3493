package theriac.platform;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;

/// A Kafka cluster of one: broker and KRaft controller in this JVM, with its data in one directory.
public final class EmbeddedBroker implements AutoCloseable {

    private static final Map<String, String> SMALL_CLUSTER = Map.ofEntries(
            Map.entry("node.id", "1"),
            Map.entry("process.roles", "broker,controller"),
            Map.entry("controller.listener.names", "CONTROLLER"),
            Map.entry("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT"),
            Map.entry("inter.broker.listener.name", "PLAINTEXT"),
            Map.entry("offsets.topic.replication.factor", "1"),
            Map.entry("offsets.topic.num.partitions", "1"),
            Map.entry("transaction.state.log.replication.factor", "1"),
            Map.entry("transaction.state.log.min.isr", "1"),
            Map.entry("transaction.state.log.num.partitions", "1"),
            Map.entry("share.coordinator.state.topic.replication.factor", "1"),
            Map.entry("share.coordinator.state.topic.min.isr", "1"),
            Map.entry("share.coordinator.state.topic.num.partitions", "1"),
            Map.entry("group.initial.rebalance.delay.ms", "0"),
            Map.entry("min.insync.replicas", "1"),
            Map.entry("default.replication.factor", "1"),
            Map.entry("num.network.threads", "2"),
            Map.entry("num.io.threads", "4"),
            Map.entry("log.cleaner.dedupe.buffer.size", "16777216"));

    /// Held, because the log manager forgets the levels of loggers that nobody holds.
    private static final List<Logger> TALKATIVE = Stream.of("kafka", "org.apache.kafka", "state.change.logger")
            .map(Logger::getLogger)
            .toList();

    private final KafkaRaftServer server;
    private final String bootstrapServers;

    private EmbeddedBroker(KafkaRaftServer server, String bootstrapServers) {
        this.server = server;
        this.bootstrapServers = bootstrapServers;
    }

    /// Starts a broker on the port, on the data that the directory holds from before, if any.
    public static EmbeddedBroker start(Path directory, int port, Map<String, String> overrides) {
        TALKATIVE.forEach(log -> log.setLevel(Level.WARNING));
        var settings = settings(directory, port);
        settings.putAll(overrides);
        if (!Files.exists(directory.resolve("log/meta.properties"))) {
            format(directory, settings);
        }
        var server = new KafkaRaftServer(new KafkaConfig(settings, false), Time.SYSTEM);
        server.startup();
        return new EmbeddedBroker(server, "localhost:" + port);
    }

    /// Where the broker listens.
    public String bootstrapServers() {
        return bootstrapServers;
    }

    /// Waits until the broker has stopped, for whatever reason.
    public void awaitStop() {
        server.awaitShutdown();
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }

    private static Properties settings(Path directory, int port) {
        var controllerPort = Ports.free();
        var settings = new Properties();
        settings.putAll(SMALL_CLUSTER);
        settings.setProperty("log.dirs", directory.resolve("log").toString());
        settings.setProperty(
                "listeners", "PLAINTEXT://localhost:" + port + ",CONTROLLER://localhost:" + controllerPort);
        settings.setProperty("advertised.listeners", "PLAINTEXT://localhost:" + port);
        settings.setProperty("controller.quorum.voters", "1@localhost:" + controllerPort);
        return settings;
    }

    private static void format(Path directory, Properties settings) {
        var said = new ByteArrayOutputStream();
        var file = directory.resolve("server.properties");
        try {
            Files.createDirectories(directory);
            try (var out = Files.newBufferedWriter(file)) {
                settings.store(out, null);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String[] command = {"format", "-t", Uuid.randomUuid().toString(), "-c", file.toString()};
        var exitCode = StorageTool.execute(command, new PrintStream(said, true, StandardCharsets.UTF_8));
        if (exitCode != 0) {
            throw new PlatformException("Kafka cannot format its directory " + directory + ": "
                    + said.toString(StandardCharsets.UTF_8).strip());
        }
    }
}
