package theriac.interaction.alert.rest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

import theriac.contracts.Topics;
import theriac.contracts.adverseevent.CaseV1;
import theriac.contracts.interaction.AlertV1;
import theriac.platform.quarkus.PlatformTestResource;

import static org.awaitility.Awaitility.await;

/// Reads what the service publishes about alerts, and writes cases as the adverse-event service does.
final class AlertTopic {

    private static final ObjectMapper JSON = new ObjectMapper();

    private AlertTopic() {}

    /// The published states of an alert, in order; null nodes are tombstones. Waits for so many.
    static List<JsonNode> of(String alertId, int atLeast) {
        List<JsonNode> states = new ArrayList<>();
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of(
                        "bootstrap.servers",
                        PlatformTestResource.kafka(),
                        "isolation.level",
                        "read_committed",
                        "enable.auto.commit",
                        false),
                new StringDeserializer(),
                new StringDeserializer())) {
            var partitions = consumer.partitionsFor(Topics.ALERT).stream()
                    .map(partition -> new TopicPartition(Topics.ALERT, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            await().pollDelay(Duration.ZERO)
                    .pollInSameThread()
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> {
                        for (var received : consumer.poll(Duration.ofMillis(200))) {
                            if (received.key().equals(alertId)) {
                                states.add(state(received));
                            }
                        }
                        return states.size() >= atLeast;
                    });
        }
        return states;
    }

    private static JsonNode state(ConsumerRecord<String, String> received) {
        try {
            return received.value() == null ? NullNode.getInstance() : JSON.readTree(received.value());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// Publishes a state of a case that is linked to an alert; to none when the alert's id is empty.
    static void publishCase(String caseId, long revision, String state, String alertId) {
        var link = alertId.isEmpty() ? "" : ",\"linkedAlertId\":\"" + alertId + "\"";
        var body = """
                {"caseId":"%s","revision":%d,"state":"%s","background":"hospital","receivedAt":"2026-11-21T10:00:00Z",
                 "patientReference":"k1.%s","seriousness":[],"alcohol":"unknown"%s,"drugs":[],"reactions":[]}""".formatted(caseId, revision, state, "A".repeat(43), link);
        send(Topics.CASE, caseId, CaseV1.TYPE, "theriac/adverse-event-service", body);
    }

    /// Publishes the last state of an alert at a revision that the service does not know, as after a restore.
    static void publishLost(String alertId, long revision) {
        var lost = ((ObjectNode) of(alertId, 2).getLast()).put("revision", revision);
        send(Topics.ALERT, alertId, AlertV1.TYPE, "theriac/interaction-service", lost.toString());
    }

    private static void send(String topic, String key, String type, String source, String body) {
        var sent = new ProducerRecord<>(topic, key, body);
        Map.of("ce_specversion", "1.0", "ce_id", UUID.randomUUID().toString(), "ce_source", source, "ce_type", type)
                .forEach((name, value) -> sent.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        Map<String, Object> settings = Map.of("bootstrap.servers", PlatformTestResource.kafka());
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(sent).get();
        } catch (InterruptedException | ExecutionException failure) {
            throw new AssertionError(failure);
        }
    }
}
