package theriac.messaging;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/// Reads a topic from its beginning, seeing only what was committed.
public final class Reading implements AutoCloseable {

    private final KafkaConsumer<String, String> consumer;
    private final List<ConsumerRecord<String, String>> seen = new ArrayList<>();

    public Reading(String kafka, String topic) {
        var text = new StringDeserializer();
        this.consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", kafka, "isolation.level", "read_committed", "enable.auto.commit", false),
                text,
                text);
        var partitions = consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /// All that was seen so far and what can be read now.
    public List<ConsumerRecord<String, String>> soFar() {
        consumer.poll(Duration.ofMillis(100)).forEach(seen::add);
        return seen;
    }

    /// Reads on until what was seen is as wanted.
    public List<ConsumerRecord<String, String>> until(
            Predicate<List<ConsumerRecord<String, String>>> wanted, Duration most) {
        var end = System.nanoTime() + most.toNanos();
        while (!wanted.test(soFar())) {
            if (System.nanoTime() > end) {
                throw new AssertionError("not seen in time; seen are " + seen.size() + " records");
            }
        }
        return seen;
    }

    public static String header(ConsumerRecord<?, ?> received, String name) {
        var header = received.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        consumer.close();
    }
}
