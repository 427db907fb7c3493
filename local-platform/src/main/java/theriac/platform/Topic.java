package theriac.platform;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;

import theriac.contracts.Topics;

/// A Kafka topic as the local platform makes it.
///
/// @param configuration Kafka's topic settings by their own names
public record Topic(String name, int partitions, Map<String, String> configuration) {

    private static final int PARTITIONS = 6;

    /// A topic of whole states by key.
    public static Topic ofStates(String name) {
        return new Topic(
                name, PARTITIONS, Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT));
    }

    /// A topic of things that happened.
    public static Topic ofEvents(String name) {
        return new Topic(
                name, PARTITIONS, Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE));
    }

    /// The topics of the platform with these senders, as the published language has them.
    public static List<Topic> ofPlatform(List<String> senders) {
        return Topics.ALL.stream()
                .flatMap(topic -> topic.perSender() ? senders.stream().map(topic::of) : Stream.of(topic))
                .map(topic -> new Topic(topic.address(), topic.partitions(), topic.configuration()))
                .toList();
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
        return new NewTopic(name, partitions, (short) 1).configs(configuration);
    }
}
