package theriac.catalog;

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

import theriac.platform.quarkus.PlatformTestResource;

import static org.awaitility.Awaitility.await;

/// Reads what the catalog published, from the beginning of its topic.
public final class DrugTopic implements AutoCloseable {

    private static final String TOPIC = "catalog.drug.v1";

    private final KafkaConsumer<String, String> consumer;
    private final List<ConsumerRecord<String, String>> seen = new ArrayList<>();

    public DrugTopic() {
        this(false);
    }

    private DrugTopic(boolean fromNow) {
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", PlatformTestResource.kafka(), "isolation.level", "read_committed"),
                new StringDeserializer(),
                new StringDeserializer());
        var partitions = consumer.partitionsFor(TOPIC).stream()
                .map(partition -> new TopicPartition(TOPIC, partition.partition()))
                .toList();
        consumer.assign(partitions);
        if (fromNow) {
            consumer.seekToEnd(partitions);
            partitions.forEach(consumer::position);
        } else {
            consumer.seekToBeginning(partitions);
        }
    }

    /// The same topic from where it ends now.
    public static DrugTopic fromNow() {
        return new DrugTopic(true);
    }

    /// Reads on until the records seen so far are as expected.
    public List<ConsumerRecord<String, String>> until(Predicate<List<ConsumerRecord<String, String>>> expected) {
        await().atMost(Duration.ofSeconds(30)).until(() -> {
            consumer.poll(Duration.ofMillis(100)).forEach(seen::add);
            return expected.test(seen);
        });
        return List.copyOf(seen);
    }

    /// Reads on to where the topic ends now.
    public List<ConsumerRecord<String, String>> all() {
        var ends = consumer.endOffsets(consumer.assignment());
        return until(_ -> ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue()));
    }

    /// A header of a record as text.
    public static String header(ConsumerRecord<String, String> event, String name) {
        return new String(event.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        consumer.close();
    }
}
