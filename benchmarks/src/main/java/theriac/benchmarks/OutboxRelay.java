package theriac.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

import theriac.benchmarks.Row.Better;

/// The relay of a running service over a filled outbox, until it is empty, against as many bare transactional producers
/// that send the same bytes in transactions of the same size to the same broker.
final class OutboxRelay implements Benchmark {

    private static final String TOPIC = "bench.outbox-relay";
    private static final int PARTITIONS = 6;
    private static final int WARM_UPS = 2;

    /// Rows as the outbox writes them, spread over its lanes.
    private static final String FILL = """
            insert into outbox (lane, topic, key, type, source, occurred_at, payload)
            select n % ?, ?, 'case-' || n, 'adverse-event.case.v1', 'theriac/adverse-event-service', now(), ?
            from generate_series(1, ?) n
            """;

    @Override
    public String name() {
        return "outbox-relay";
    }

    @Override
    public String description() {
        return "events from a filled outbox to Kafka, and the same bytes by bare producers, in turn";
    }

    @Override
    public List<Row> run(Settings settings) throws Exception {
        var event = exampleEvent();
        try (var platform = LaunchedPlatform.start(settings);
                var database = platform.database();
                var producers = new BareProducers(platform.kafka(), TOPIC, event)) {
            makeTopic(platform.kafka());
            var perSecond = Rounds.interleaved(
                    WARM_UPS,
                    settings.rounds(),
                    () -> relay(database, event, settings.events()),
                    () -> producers.send(settings.events()));
            return List.of(new Row(
                    "outbox relay",
                    perSecond.median(value -> value),
                    "bare producers, same transactions",
                    perSecond.peerMedian(value -> value),
                    "events/s",
                    Better.HIGHER));
        }
    }

    private static double relay(Connection database, byte[] event, int events) throws SQLException {
        try (var fill = database.prepareStatement(FILL)) {
            fill.setInt(1, BareProducers.LANES);
            fill.setString(2, TOPIC);
            fill.setBytes(3, event);
            fill.setInt(4, events);
            fill.executeUpdate();
        }
        var began = System.nanoTime();
        while (waits(database)) {
            LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
        }
        return events / ((System.nanoTime() - began) / 1e9);
    }

    private static boolean waits(Connection database) throws SQLException {
        try (var select = database.prepareStatement("select exists (select from outbox)");
                var row = select.executeQuery()) {
            row.next();
            return row.getBoolean(1);
        }
    }

    private static void makeTopic(String kafka) throws ExecutionException, InterruptedException {
        try (var admin = Admin.create(Map.of("bootstrap.servers", kafka))) {
            if (!admin.listTopics().names().get().contains(TOPIC)) {
                admin.createTopics(Set.of(new NewTopic(TOPIC, PARTITIONS, (short) 1)))
                        .all()
                        .get();
            }
        }
    }

    private static byte[] exampleEvent() throws IOException {
        try (InputStream example = Objects.requireNonNull(
                OutboxRelay.class.getResourceAsStream("/contracts/examples/adverse-event.case.v1/full.json"))) {
            return example.readAllBytes();
        }
    }
}
