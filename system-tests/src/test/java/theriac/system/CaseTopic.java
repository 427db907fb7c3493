package theriac.system;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/// The topic `adverse-event.case.v1`, read as any reader would: from its beginning, committed records only.
record CaseTopic(String bootstrapServers) {

    private static final String NAME = "adverse-event.case.v1";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /// The state of one case, waited for.
    String awaitCase(String caseId) {
        var deadline = Instant.now().plus(PATIENCE);
        try (var consumer = consumer()) {
            while (Instant.now().isBefore(deadline)) {
                for (var received : consumer.poll(Duration.ofMillis(200))) {
                    if (received.key().equals(caseId)) {
                        return received.value();
                    }
                }
            }
        }
        throw new AssertionError("case " + caseId + " was not announced within " + PATIENCE);
    }

    /// All records that stand in the topic now.
    List<ConsumerRecord<String, String>> all() {
        var all = new ArrayList<ConsumerRecord<String, String>>();
        try (var consumer = consumer()) {
            var ends = consumer.endOffsets(consumer.assignment());
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(all::add);
            }
        }
        return all;
    }

    private KafkaConsumer<String, String> consumer() {
        var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", bootstrapServers, "isolation.level", "read_committed"),
                new StringDeserializer(),
                new StringDeserializer());
        var partitions = consumer.partitionsFor(NAME).stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        return consumer;
    }
}
