package theriac.messaging.republication;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.common.annotation.Identifier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;

/// What stands in a state topic, some records at a time.
@ApplicationScoped
class StateTopicRecords {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration POLL = Duration.ofMillis(200);

    private final Map<String, Object> kafka;

    StateTopicRecords(@Identifier("default-kafka-broker") Map<String, Object> kafka) {
        this.kafka = Map.copyOf(kafka);
    }

    /// A record.
    ///
    /// @param value absent for a tombstone
    @SuppressWarnings("ArrayRecordComponent")
    record Told(String key, byte @Nullable [] value) {}

    /// Some records, and the place after them.
    record Part(List<Told> records, long nextOffset) {}

    /// The place where reading begins.
    ///
    /// @throws org.apache.kafka.common.KafkaException when the broker does not answer in time
    Place.Comparing beginning(String topic) {
        try (var consumer = consumer(1)) {
            var partitions = new ArrayList<TopicPartition>();
            for (var number = 0;
                    number < consumer.partitionsFor(topic, PATIENCE).size();
                    number++) {
                partitions.add(new TopicPartition(topic, number));
            }
            var ends = consumer.endOffsets(partitions, PATIENCE);
            return new Place.Comparing(0, 0, partitions.stream().map(ends::get).toList());
        }
    }

    /// Reads on; no records only at the end of the partition.
    ///
    /// @throws org.apache.kafka.common.KafkaException when the broker does not answer in time
    Part read(String topic, Place.Comparing place, int most) {
        var partition = new TopicPartition(topic, place.partition());
        try (var consumer = consumer(most)) {
            consumer.assign(List.of(partition));
            consumer.seek(partition, place.offset());
            var deadline = System.nanoTime() + PATIENCE.toNanos();
            while (System.nanoTime() < deadline) {
                var records = consumer.poll(POLL).records(partition);
                var position = consumer.position(partition, PATIENCE);
                if (!records.isEmpty() || position >= place.end()) {
                    return new Part(
                            records.stream().map(StateTopicRecords::told).toList(), position);
                }
            }
        }
        throw new TimeoutException("the broker sends nothing of " + topic);
    }

    private Consumer<byte[], byte[]> consumer(int most) {
        var settings = new HashMap<>(kafka);
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, most);
        var bytes = new ByteArrayDeserializer();
        return new KafkaConsumer<>(settings, bytes, bytes);
    }

    private static Told told(ConsumerRecord<byte[], byte[]> received) {
        var key = received.key();
        return new Told(key == null ? "" : new String(key, StandardCharsets.UTF_8), received.value());
    }
}
