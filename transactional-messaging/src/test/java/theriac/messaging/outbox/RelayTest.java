package theriac.messaging.outbox;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

import io.agroal.api.AgroalDataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import theriac.messaging.Ground;
import theriac.messaging.Reading;
import theriac.messaging.outbox.OutboxTable.NewRow;
import theriac.messaging.outbox.OutboxTable.Origin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/// Relays over one outbox, in one process.
class RelayTest {

    private static final String TOPIC = "relay-test.v1";
    private static final String KEY = "a-key";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private Ground ground;
    private AgroalDataSource pool;
    private OutboxTable outbox;
    private LaneProducers producers;

    @BeforeEach
    void prepare() throws SQLException {
        ground = Ground.with(TOPIC);
        pool = ground.pool();
        outbox = new OutboxTable(pool);
        producers = new LaneProducers("relay-test-" + System.nanoTime(), ground.kafkaSettings());
    }

    @AfterEach
    void clear() {
        pool.close();
    }

    @Test
    void aRelayThatLostItsLeaseIsShutOutAndSendsNothingMore() throws Exception {
        var formerCount = new AtomicInteger();
        var newCount = new AtomicInteger();
        var former = sender(formerCount);
        var successor = sender(newCount);
        var formerThread = Thread.ofVirtual().start(former);
        append("before");
        former.wake();
        await().atMost(PATIENCE).until(() -> formerCount.get() == 1);
        var successorThread = Thread.ofVirtual().start(successor);
        append("taken over");
        successor.wake();
        await().atMost(PATIENCE).until(() -> newCount.get() == 1);

        append("after");
        former.wake();

        assertThat(formerThread.join(PATIENCE)).isTrue();
        successor.wake();
        await().atMost(PATIENCE).until(() -> newCount.get() == 2);
        assertThat(formerCount).hasValue(1);
        try (var reading = new Reading(ground.kafka(), TOPIC)) {
            var seen = reading.until(all -> values(all).contains("after"), PATIENCE);
            assertThat(values(seen)).endsWith("before", "taken over", "after");
        }
        successor.stop();
        assertThat(successorThread.join(PATIENCE)).isTrue();
    }

    @Test
    void relaysShareTheLanesFairlyAndHandThemOverWhenTheyStop() throws Exception {
        var first = relay();
        first.start();
        await().atMost(PATIENCE).until(() -> first.lanes().size() == Lane.COUNT);
        var second = relay();

        second.start();

        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(first.lanes()).hasSize(Lane.COUNT / 2);
            assertThat(second.lanes()).hasSize(Lane.COUNT / 2).doesNotContainAnyElementsOf(first.lanes());
        });
        first.stop();
        await().atMost(PATIENCE).until(() -> second.lanes().size() == Lane.COUNT);
        second.stop();
        assertThat(second.lanes()).isEmpty();
    }

    @Test
    void anEventOfALongTransactionIsSentThoughLaterOnesWentBeforeIt() throws Exception {
        var relay = relay();
        try (var slow = pool.getConnection()) {
            slow.setAutoCommit(false);
            insert(slow, "early position, late commit");
            append("late position, early commit");
            relay.start();
            await().atMost(PATIENCE).until(() -> outbox.backlog().rows() == 0);

            slow.commit();
        }

        await().atMost(PATIENCE).until(() -> outbox.backlog().rows() == 0);
        relay.stop();
        try (var reading = new Reading(ground.kafka(), TOPIC)) {
            reading.until(all -> values(all).contains("early position, late commit"), PATIENCE);
        }
    }

    @Test
    void underLoadEventsGatherUntilTheLaneHasLingered() throws Exception {
        var batches = new LinkedBlockingQueue<Integer>();
        var pace = new Relay.Pace(PATIENCE, PATIENCE, 100, Duration.ofSeconds(3));
        var sender = sender(pace, batches::add);
        append("goes at once");
        var thread = Thread.ofVirtual().start(sender);
        assertThat(batches.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isEqualTo(1);

        for (var value : List.of("one", "two", "three")) {
            append(value);
            sender.wake();
        }

        assertThat(batches.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isEqualTo(3);
        sender.stop();
        assertThat(thread.join(PATIENCE)).isTrue();
    }

    private static final Origin ORIGIN = new Origin("theriac/relay-test", Instant.EPOCH, null);

    private LaneSender sender(AtomicInteger count) {
        return sender(new Relay.Pace(PATIENCE, PATIENCE, 100, Duration.ZERO), count::addAndGet);
    }

    private LaneSender sender(Relay.Pace pace, IntConsumer relayed) {
        var lane = Lane.of(KEY);
        return new LaneSender(lane, outbox, () -> producers.connect(lane), pace, relayed);
    }

    private Relay relay() {
        return new Relay(pool, producers, RelayProcess.PACE, sent -> {});
    }

    private void append(String value) throws SQLException {
        outbox.insert(List.of(row(value)), ORIGIN);
    }

    private static NewRow row(String value) {
        return new NewRow(Lane.of(KEY), TOPIC, KEY, "test", value.getBytes(StandardCharsets.UTF_8));
    }

    private static void insert(Connection connection, String value) throws SQLException {
        try (var insert = connection.prepareStatement("""
                insert into outbox (lane, topic, key, type, source, occurred_at, payload)
                values (?, ?, ?, 'test', 'theriac/relay-test', now(), ?)
                """)) {
            insert.setInt(1, Lane.of(KEY).number());
            insert.setString(2, TOPIC);
            insert.setString(3, KEY);
            insert.setBytes(4, value.getBytes(StandardCharsets.UTF_8));
            insert.executeUpdate();
        }
    }

    private static List<String> values(List<ConsumerRecord<String, String>> seen) {
        return seen.stream().map(ConsumerRecord::value).toList();
    }
}
