package theriac.messaging;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ExecutionException;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

import theriac.platform.quarkus.PlatformTestResource;

/// Writes to a topic as a hospital would, past the tunnel.
public final class Sending implements AutoCloseable {

    private final KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
            Map.of("bootstrap.servers", PlatformTestResource.kafka(), "linger.ms", 0),
            new ByteArraySerializer(),
            new ByteArraySerializer());

    /// Writes a CloudEvent in binary mode.
    public RecordMetadata event(String topic, String source, String id, String data) {
        return send(topic, data, Map.of("ce_specversion", "1.0", "ce_source", source, "ce_id", id, "ce_type", "note"));
    }

    /// Writes a record without an envelope.
    public RecordMetadata plain(String topic, String data) {
        return send(topic, data, Map.of());
    }

    public RecordMetadata send(String topic, @Nullable String data, Map<String, String> headers) {
        var sent = new ProducerRecord<byte[], byte[]>(topic, 0, utf8("key"), data == null ? null : utf8(data));
        headers.forEach((name, value) -> sent.headers().add(name, utf8(value)));
        try {
            return producer.send(sent).get();
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        producer.close();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
