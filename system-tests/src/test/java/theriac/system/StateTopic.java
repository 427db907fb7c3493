package theriac.system;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

import static org.assertj.core.api.Assertions.assertThat;

/// A state topic, read as any reader would: from its beginning, committed records only.
record StateTopic(String bootstrapServers, String name) {

    private static final Pattern REVISION = Pattern.compile("\"revision\":([0-9]+)");
    private static final Duration POLL = Duration.ofMillis(200);

    /// All records that stand in the topic now.
    List<ConsumerRecord<String, String>> all() {
        var all = new ArrayList<ConsumerRecord<String, String>>();
        try (var consumer = consumer()) {
            var ends = consumer.endOffsets(consumer.assignment());
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(POLL).forEach(all::add);
            }
        }
        return all;
    }

    /// What a reader believes who read along all the time: of each key the state of the highest revision, and nothing
    /// of those that were ended.
    Map<String, String> asReadersKnowIt() {
        var known = new HashMap<String, String>();
        all().forEach(told -> {
            if (told.value() == null) {
                known.remove(told.key());
            } else {
                known.merge(told.key(), told.value(), (now, next) -> revision(next) > revision(now) ? next : now);
            }
        });
        return known;
    }

    static int revision(String state) {
        var revision = REVISION.matcher(state);
        assertThat(revision.find()).as("a state has a revision").isTrue();
        return Integer.parseInt(revision.group(1));
    }

    /// A consumer that stands at the beginning.
    KafkaConsumer<String, String> consumer() {
        var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", bootstrapServers, "isolation.level", "read_committed"),
                new StringDeserializer(),
                new StringDeserializer());
        var partitions = consumer.partitionsFor(name).stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        return consumer;
    }
}
