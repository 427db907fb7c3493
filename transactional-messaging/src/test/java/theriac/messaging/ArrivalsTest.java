package theriac.messaging;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;

import jakarta.inject.Inject;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import theriac.http.Roles;
import theriac.platform.quarkus.PlatformTestResource;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/// Events that come to a service.
@RealParts
class ArrivalsTest {

    private static final TopicPartition PARTITION = new TopicPartition(Notes.TOPIC, 0);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration LONGER_THAN_THE_POLL_INTERVAL = Duration.ofSeconds(4);

    @Inject
    Notes notes;

    @Inject
    Arrivals arrivals;

    private Sending hospital;

    @BeforeEach
    void open() {
        hospital = new Sending();
    }

    @AfterEach
    void mend() {
        Tunnel.mend(TunnelledPlatform.DATABASE);
        notes.open();
        hospital.close();
    }

    @Test
    void anEventThatIsSentTwiceHasOneEffect() {
        var text = unique("sent twice");
        var id = unique("id");
        hospital.event(Notes.TOPIC, "ehr", id, note(text));
        hospital.event(Notes.TOPIC, "ehr", id, note(text));
        var last = unique("last");
        hospital.event(Notes.TOPIC, "ehr", unique("id"), note(last));

        await().atMost(PATIENCE).until(() -> notes.texts().contains(last));

        assertThat(notes.texts()).containsOnlyOnce(text);
    }

    @Test
    void aRecordThatKafkaDeliversTwiceHasOneEffect() {
        var text = unique("delivered twice");
        var delivered = new ConsumerRecord<>(
                Notes.TOPIC,
                3,
                1_000_000L,
                "key".getBytes(StandardCharsets.UTF_8),
                note(text).getBytes(StandardCharsets.UTF_8));

        arrivals.take(batch(delivered), notes);
        arrivals.take(batch(delivered), notes);

        assertThat(notes.texts()).containsOnlyOnce(text);
    }

    @Test
    void twoSendersMayCallTheirEventsTheSame() {
        var id = unique("id");
        var one = unique("one");
        var other = unique("other");

        hospital.event(Notes.TOPIC, "ehr", id, note(one));
        hospital.event(Notes.OTHER_TOPIC, "ehr", id, note(other));

        await().atMost(PATIENCE).until(() -> notes.texts().containsAll(List.of(one, other)));
    }

    @Test
    void offsetsAreCommittedOnlyAfterTheBatchWasTakenHoweverLongThatTakes() throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", PlatformTestResource.kafka()))) {
            warmUp();
            var member = member(admin);
            notes.close();
            var text = unique("held");
            var written = hospital.event(Notes.TOPIC, "ehr", unique("id"), note(text));
            await().atMost(PATIENCE).until(() -> notes.batchesAtTheGate() == 1);
            hospital.event(Notes.TOPIC, "ehr", unique("id"), note(unique("behind it")));
            await().during(LONGER_THAN_THE_POLL_INTERVAL)
                    .atMost(PATIENCE)
                    .until(() -> committed(admin) <= written.offset() && notes.batchesAtTheGate() == 1);
            assertThat(notes.texts()).doesNotContain(text);

            notes.open();

            await().atMost(PATIENCE).until(() -> committed(admin) == written.offset() + 2);
            assertThat(notes.texts()).contains(text);
            assertThat(member(admin)).isEqualTo(member);
        }
    }

    @Test
    void whileTheDatabaseIsAwayEventsWaitAndNoneIsLostOrTakenTwice() {
        warmUp();

        Tunnel.cut(TunnelledPlatform.DATABASE);
        var away = List.of(unique("away"), unique("away"), unique("away"));
        away.forEach(text -> hospital.plain(Notes.TOPIC, note(text)));
        await().during(LONGER_THAN_THE_POLL_INTERVAL).atMost(PATIENCE).until(() -> true);
        Tunnel.mend(TunnelledPlatform.DATABASE);

        await().atMost(PATIENCE).ignoreExceptions().until(() -> notes.texts().containsAll(away));
        assertThat(notes.texts()).doesNotHaveDuplicates();
        assertThat(notes.texts().stream().filter(away::contains)).containsExactlyElementsOf(away);
    }

    @Test
    void theTraceOfAnEventGoesOnWhereItIsTaken() {
        var trace = "4bf92f3577b34da6a3ce929d0e0e4736";
        hospital.send(
                Notes.TOPIC, note(unique("traced")), Map.of("traceparent", "00-" + trace + "-00f067aa0ba902b7-01"));

        await().atMost(PATIENCE).until(() -> notes.traces().contains(trace));
    }

    @Test
    void anEventOfAKnownNameThatSaysSomethingElseIsNotDroppedSilently() {
        var id = unique("id");
        var second = unique("second");
        hospital.event(Notes.TOPIC, "ehr", id, note(unique("first")));
        var written = hospital.event(Notes.TOPIC, "ehr", id, note(second));
        warmUp();

        var letters = given().auth()
                .oauth2(PlatformTestResource.token(Roles.ADMIN, "demo-hospital"))
                .get("/dead-letters?limit=500")
                .jsonPath();

        assertThat(letters.getString("items.find { it.offset == " + written.offset() + " && it.topic == '" + Notes.TOPIC
                        + "' }.reason"))
                .contains("other content");
        assertThat(notes.texts()).doesNotContain(second);
    }

    /// Sends something and waits until it was taken, and so all that was sent before it.
    private void warmUp() {
        var text = unique("warm-up");
        hospital.plain(Notes.TOPIC, note(text));
        await().atMost(PATIENCE).until(() -> notes.texts().contains(text));
    }

    private static String member(Admin admin) throws InterruptedException, ExecutionException {
        var groups =
                admin.describeConsumerGroups(List.of("messaging-test")).all().get();
        var group = groups.values().iterator().next();
        return group.members().iterator().next().consumerId();
    }

    private static long committed(Admin admin) throws InterruptedException, ExecutionException {
        var offset = admin.listConsumerGroupOffsets("messaging-test")
                .partitionsToOffsetAndMetadata()
                .get()
                .get(PARTITION);
        return offset == null ? 0 : offset.offset();
    }

    private static ConsumerRecords<byte[], byte[]> batch(ConsumerRecord<byte[], byte[]> received) {
        var partition = new TopicPartition(received.topic(), received.partition());
        return new ConsumerRecords<>(Map.of(partition, List.of(received)), Collections.emptyMap());
    }

    private static String unique(String text) {
        return text + " " + UUID.randomUUID();
    }

    private static String note(String text) {
        return "{\"text\":\"" + text + "\"}";
    }
}
