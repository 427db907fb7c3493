package theriac.platform;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;

/// A Kafka topic as the local platform makes it.
public record Topic(String name, int partitions, Retention retention) {

    /// What Kafka keeps of a topic: the latest record of each key, or all records for a time.
    public enum Retention {
        COMPACTED(TopicConfig.CLEANUP_POLICY_COMPACT),
        FOR_A_WEEK(TopicConfig.CLEANUP_POLICY_DELETE);

        private final String policy;

        Retention(String policy) {
            this.policy = policy;
        }
    }

    private static final int PARTITIONS = 6;

    /// A topic of whole states by key.
    public static Topic ofStates(String name) {
        return new Topic(name, PARTITIONS, Retention.COMPACTED);
    }

    /// A topic of things that happened.
    public static Topic ofEvents(String name) {
        return new Topic(name, PARTITIONS, Retention.FOR_A_WEEK);
    }

    /// The topics of the platform with these senders, with the topics for what could not be read from them.
    public static List<Topic> ofPlatform(List<String> senders) {
        var states = List.of(ofStates("catalog.drug.v1"), ofStates("adverse-event.case.v1"));
        var reports = senders.stream().map(sender -> ofEvents("hospital.adverse-event-report.v1." + sender));
        var read = Stream.concat(states.stream(), reports).toList();
        var deadLetters = read.stream().map(topic -> new Topic(topic.name + ".dead-letter", 1, Retention.FOR_A_WEEK));
        return Stream.concat(read.stream(), deadLetters).toList();
    }

    /// Makes those of the topics that Kafka does not have yet.
    public static void provide(String bootstrapServers, List<Topic> topics) {
        try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            var present = admin.listTopics().names().get();
            var missing = topics.stream()
                    .filter(topic -> !present.contains(topic.name))
                    .map(Topic::toKafka)
                    .toList();
            admin.createTopics(missing).all().get();
        } catch (ExecutionException e) {
            throw new PlatformException("Kafka at " + bootstrapServers + " does not make topics: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PlatformException("Interrupted while Kafka made topics.", e);
        }
    }

    private NewTopic toKafka() {
        return new NewTopic(name, partitions, (short) 1)
                .configs(Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, retention.policy));
    }
}
