package theriac.messaging.outbox;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

import theriac.messaging.Ground;
import theriac.messaging.Reading;
import theriac.messaging.outbox.OutboxTable.NewRow;
import theriac.messaging.outbox.OutboxTable.Origin;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/// Two relays in processes of their own, one of which is killed while events flow.
class RelayProcessesTest {

    private static final String TOPIC = "relay-processes-test.v1";
    private static final int KEYS = 100;
    private static final int EVENTS_PER_KEY = 120;
    private static final int WRITERS = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Test
    void noEventIsLostAndEachKeyKeepsItsOrderWhenOneOfTwoRelaysIsKilled() throws Exception {
        var ground = Ground.with(TOPIC);
        try (var pool = ground.pool();
                var reading = new Reading(ground.kafka(), TOPIC);
                var writers = Executors.newFixedThreadPool(WRITERS)) {
            var killed = RelayProcess.start(ground);
            var surviving = RelayProcess.start(ground);
            await().atMost(PATIENCE).until(() -> holders(pool).size() == 2);

            var writing = IntStream.range(0, WRITERS)
                    .mapToObj(writer -> writers.submit(() -> write(pool, writer)))
                    .toList();
            reading.until(seen -> seen.size() >= 3_000, PATIENCE);
            killed.destroyForcibly();
            for (Future<?> done : writing) {
                done.get();
            }
            var seen = reading.until(all -> ids(all).size() == KEYS * EVENTS_PER_KEY, PATIENCE);

            assertThat(firstSeenByKey(seen))
                    .hasSize(KEYS)
                    .allSatisfy((key, values) -> assertThat(values)
                            .isEqualTo(IntStream.rangeClosed(1, EVENTS_PER_KEY)
                                    .mapToObj(String::valueOf)
                                    .toList()));
            assertThat(contentsById(seen))
                    .allSatisfy((id, contents) -> assertThat(contents).hasSize(1));
            await().atMost(PATIENCE).until(() -> holders(pool).size() == 1 && waiting(pool) == 0);
            surviving.getOutputStream().close();
            assertThat(surviving.waitFor()).isZero();
            assertThat(holders(pool)).isEmpty();
        }
    }

    /// Each key is written by one writer alone, as the row lock of an aggregate would have it.
    private static Void write(DataSource pool, int writer) throws SQLException {
        var outbox = new OutboxTable(pool);
        for (var number = 1; number <= EVENTS_PER_KEY; number++) {
            for (var key = writer; key < KEYS; key += WRITERS) {
                var name = "key-" + key;
                var payload = String.valueOf(number).getBytes(StandardCharsets.UTF_8);
                outbox.insert(
                        List.of(new NewRow(Lane.of(name), TOPIC, name, "test", payload)),
                        new Origin("theriac/relay-test", Instant.EPOCH, null));
            }
        }
        return null;
    }

    private static Map<String, List<String>> firstSeenByKey(List<ConsumerRecord<String, String>> seen) {
        var known = new HashSet<String>();
        return seen.stream()
                .filter(received -> known.add(Reading.header(received, "ce_id")))
                .collect(groupingBy(ConsumerRecord::key, mapping(ConsumerRecord::value, toList())));
    }

    private static Map<String, Set<String>> contentsById(List<ConsumerRecord<String, String>> seen) {
        var contents = new HashMap<String, Set<String>>();
        seen.forEach(received -> contents.computeIfAbsent(Reading.header(received, "ce_id"), id -> new HashSet<>())
                .add(received.key() + "=" + received.value()));
        return contents;
    }

    private static Set<String> ids(List<ConsumerRecord<String, String>> seen) {
        var ids = new HashSet<String>();
        seen.forEach(received -> ids.add(Reading.header(received, "ce_id")));
        return ids;
    }

    private static Set<UUID> holders(DataSource pool) throws SQLException {
        try (var connection = pool.getConnection();
                var select = connection.prepareStatement("select distinct holder from outbox_lane");
                var rows = select.executeQuery()) {
            var holders = new HashSet<UUID>();
            while (rows.next()) {
                var holder = rows.getObject(1, UUID.class);
                if (holder != null) {
                    holders.add(holder);
                }
            }
            return holders;
        }
    }

    private static long waiting(DataSource pool) throws SQLException {
        return new OutboxTable(pool).backlog().rows();
    }
}
