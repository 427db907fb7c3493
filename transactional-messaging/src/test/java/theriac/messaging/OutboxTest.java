package theriac.messaging;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;

import jakarta.inject.Inject;
import jakarta.transaction.TransactionalException;

import io.opentelemetry.api.OpenTelemetry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import theriac.platform.quarkus.PlatformTestResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

/// Events on their way out of a service.
@RealParts
class OutboxTest {

    private static final String TOPIC = Notes.STORED_TOPIC;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    Outbox outbox;

    @Inject
    OpenTelemetry telemetry;

    @Inject
    DataSource database;

    private Reading reading;

    record Word(String text, @Nullable String meaning) {}

    @BeforeEach
    void listen() {
        reading = new Reading(PlatformTestResource.kafka(), TOPIC);
    }

    @AfterEach
    void mend() {
        Tunnel.mend(TunnelledPlatform.KAFKA);
        reading.close();
    }

    @Test
    void aCommittedEventIsSentAsACloudEvent() {
        var before = Instant.now();

        QuarkusTransaction.requiringNew().run(() -> append("shown"));

        var sent = next("shown");
        assertThat(sent.key()).isEqualTo("shown");
        assertThat(sent.value()).isEqualTo("{\"text\":\"shown\"}");
        assertThat(UUID.fromString(Reading.header(sent, "ce_id"))).isNotNull();
        assertThat(Reading.header(sent, "ce_specversion")).isEqualTo("1.0");
        assertThat(Reading.header(sent, "ce_source")).isEqualTo("theriac/messaging-test");
        assertThat(Reading.header(sent, "ce_type")).isEqualTo("test.word.v1");
        assertThat(Reading.header(sent, "content-type")).isEqualTo("application/json");
        assertThat(Instant.parse(Reading.header(sent, "ce_time"))).isBetween(before.minusSeconds(1), Instant.now());
    }

    @Test
    void anEventIsSentRightAfterItsCommit() {
        QuarkusTransaction.requiringNew().run(() -> append("warm-up"));
        next("warm-up");
        var committed = Instant.now();

        QuarkusTransaction.requiringNew().run(() -> append("at once"));

        var written = Instant.ofEpochMilli(next("at once").timestamp());
        assertThat(Duration.between(committed, written)).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void whatWasRolledBackIsNeverSent() {
        QuarkusTransaction.begin();
        append("rolled back");
        QuarkusTransaction.rollback();
        QuarkusTransaction.requiringNew().run(() -> append("committed later"));

        next("committed later");

        assertThat(reading.soFar()).extracting(ConsumerRecord::key).doesNotContain("rolled back");
    }

    @Test
    void eventsThatAreAppendedTogetherKeepTheirOrder() {
        var words = List.of("a", "b", "c", "d", "e");

        QuarkusTransaction.requiringNew()
                .run(() -> outbox.appendAll(words.stream()
                        .map(word -> new OutgoingEvent(TOPIC, "alphabet", "test.word.v1", new Word(word, null)))
                        .toList()));

        reading.until(seen -> values(seen, "alphabet").size() == words.size(), PATIENCE);
        assertThat(values(reading.soFar(), "alphabet"))
                .containsExactlyElementsOf(words.stream()
                        .map(word -> "{\"text\":\"" + word + "\"}")
                        .toList());
    }

    @Test
    void manyLargeEventsAreInsertedAFewMegabytesAtATime() {
        var large = new Word("x".repeat(900_000), null);
        var events = IntStream.range(0, 12)
                .mapToObj(_ -> new OutgoingEvent(TOPIC, "volumes", "test.word.v1", large))
                .toList();

        long statements = QuarkusTransaction.requiringNew().call(() -> {
            outbox.appendAll(events);
            return statementsThatInserted("volumes");
        });

        assertThat(statements).isEqualTo(3);
        reading.until(seen -> values(seen, "volumes").size() == events.size(), PATIENCE);
    }

    private long statementsThatInserted(String key) throws SQLException {
        try (var connection = database.getConnection();
                var select =
                        connection.prepareStatement("select count(distinct cmin::text) from outbox where key = ?")) {
            select.setString(1, key);
            try (var row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    @Test
    void aTombstoneIsSentAsARecordWithoutAValue() {
        QuarkusTransaction.requiringNew()
                .run(() -> outbox.append(OutgoingEvent.tombstone(TOPIC, "forgotten", "test.word.v1")));

        var sent = next("forgotten");

        assertThat(sent.value()).isNull();
        assertThat(Reading.header(sent, "ce_type")).isEqualTo("test.word.v1");
    }

    @Test
    void theTraceOfTheCauseIsCarriedOn() {
        var span = telemetry.getTracer("test").spanBuilder("cause").startSpan();
        try (var scope = span.makeCurrent()) {
            assertThat(scope).isNotNull();
            QuarkusTransaction.requiringNew().run(() -> append("traced"));
        } finally {
            span.end();
        }

        assertThat(Reading.header(next("traced"), "traceparent"))
                .startsWith("00-" + span.getSpanContext().getTraceId() + "-");
    }

    @Test
    void whileTheBrokerIsAwayEventsWaitAndAreSentWhenItIsBack() {
        Tunnel.cut(TunnelledPlatform.KAFKA);
        QuarkusTransaction.requiringNew().run(() -> append("posted while away"));
        await().during(Duration.ofSeconds(1))
                .atMost(PATIENCE)
                .until(() -> reading.soFar().stream().noneMatch(it -> it.key().equals("posted while away")));

        Tunnel.mend(TunnelledPlatform.KAFKA);

        assertThat(next("posted while away").value()).isEqualTo("{\"text\":\"posted while away\"}");
    }

    @Test
    void anEventIsNotAppendedOutsideOfATransaction() {
        assertThatThrownBy(() -> append("nobody's")).isInstanceOf(TransactionalException.class);
    }

    @Test
    void anEventThatTheBrokerWouldNotTakeFailsItsCauseInsteadOfHoldingUpOthers() {
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> append("x".repeat(1_000_001))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("bytes");
    }

    private void append(String word) {
        outbox.append(new OutgoingEvent(TOPIC, word, "test.word.v1", new Word(word, null)));
    }

    private ConsumerRecord<String, String> next(String key) {
        return reading.until(seen -> seen.stream().anyMatch(it -> it.key().equals(key)), PATIENCE).stream()
                .filter(it -> it.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> values(List<ConsumerRecord<String, String>> seen, String key) {
        return seen.stream()
                .filter(it -> it.key().equals(key))
                .map(ConsumerRecord::value)
                .toList();
    }
}
