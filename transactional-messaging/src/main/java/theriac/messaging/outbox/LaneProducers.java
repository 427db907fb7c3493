package theriac.messaging.outbox;

import java.util.HashMap;
import java.util.Map;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/// Makes the transactional producers of a service's lanes. All replicas of the service use the same
/// transactional id for a lane, so that Kafka itself shuts out all but the newest.
final class LaneProducers {

    private final String service;
    private final Map<String, Object> connection;

    /// @param connection where the brokers are and how to sign in
    LaneProducers(String service, Map<String, Object> connection) {
        this.service = service;
        this.connection = Map.copyOf(connection);
    }

    Producer<byte[], byte[]> connect(Lane lane) {
        var settings = new HashMap<>(connection);
        settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, service + "-outbox-" + lane.number());
        settings.put(ProducerConfig.CLIENT_ID_CONFIG, service + "-outbox-" + lane.number());
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        // A second request on its way while the first one is retried would be refused for its sequence number.
        settings.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 10_000);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 15_000);
        settings.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, 30_000);
        settings.put(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 2_000);
        settings.put(ProducerConfig.BATCH_SIZE_CONFIG, 64 * 1024);
        var bytes = new ByteArraySerializer();
        return new KafkaProducer<>(settings, bytes, bytes);
    }
}
