package theriac.messaging.view;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeTopicsOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;

/// Where state topics are read.
final class StateTopicBroker implements AutoCloseable {

    private final Map<String, Object> kafka;
    private @Nullable Admin admin;

    /// @param kafka the settings of the service's connection
    StateTopicBroker(Map<String, Object> kafka) {
        this.kafka = Map.copyOf(kafka);
    }

    /// A consumer without a group, which sees what was committed alone.
    Consumer<byte[], byte[]> consumer() {
        var settings = new HashMap<>(kafka);
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 2_000);
        settings.put(ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 2_000);
        var bytes = new ByteArrayDeserializer();
        return new KafkaConsumer<>(settings, bytes, bytes);
    }

    /// Kafka's own id of a topic.
    ///
    /// @throws KafkaException when the broker does not tell in time
    String topicId(String topic, Duration patience) {
        try {
            var asked = new DescribeTopicsOptions().timeoutMs((int) patience.toMillis());
            var described = admin().describeTopics(List.of(topic), asked)
                    .allTopicNames()
                    .get()
                    .values();
            return described.iterator().next().topicId().toString();
        } catch (ExecutionException away) {
            throw new KafkaException("the broker does not describe the topic", away);
        } catch (InterruptedException ended) {
            throw new InterruptException(ended);
        }
    }

    @Override
    public synchronized void close() {
        if (admin != null) {
            admin.close(Duration.ZERO);
        }
    }

    /// Made when it is first needed: where the brokers cannot be found yet, there can be none.
    private synchronized Admin admin() {
        if (admin == null) {
            admin = Admin.create(kafka);
        }
        return admin;
    }
}
