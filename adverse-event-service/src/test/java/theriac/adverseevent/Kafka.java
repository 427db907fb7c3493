package theriac.adverseevent;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

import theriac.platform.quarkus.PlatformTestResource;

/// What other parts of the platform write to and find on the topics.
public final class Kafka {

    private Kafka() {}

    /// Writes a CloudEvent in binary mode, and tells where it came to stand.
    public static RecordMetadata send(String topic, String key, String type, byte @Nullable [] value) {
        return send(topic, key, type, "application/json", value);
    }

    /// Writes a CloudEvent in binary mode whose value is of this content type.
    public static RecordMetadata send(
            String topic, String key, String type, String contentType, byte @Nullable [] value) {
        var sent = new ProducerRecord<>(topic, key, value);
        header(sent, "ce_specversion", "1.0");
        header(sent, "ce_id", UUID.randomUUID().toString());
        header(sent, "ce_source", "test");
        header(sent, "ce_type", type);
        header(sent, "content-type", contentType);
        Map<String, Object> config = Map.of("bootstrap.servers", PlatformTestResource.kafka());
        try (var producer = new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer())) {
            return producer.send(sent).get();
        } catch (ExecutionException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /// All records of a topic by now.
    public static List<ConsumerRecord<String, String>> records(String topic) {
        Map<String, Object> config =
                Map.of("bootstrap.servers", PlatformTestResource.kafka(), "isolation.level", "read_committed");
        try (var consumer = new KafkaConsumer<>(config, new StringDeserializer(), new StringDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<String, String>> records = new ArrayList<>();
            while (partitions.stream()
                    .anyMatch(partition -> consumer.position(partition) < ends.getOrDefault(partition, 0L))) {
                consumer.poll(Duration.ofMillis(100)).forEach(records::add);
            }
            return records;
        }
    }

    private static void header(ProducerRecord<?, ?> sent, String name, String value) {
        sent.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
