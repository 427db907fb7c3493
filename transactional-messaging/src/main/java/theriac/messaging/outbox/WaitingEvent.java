package theriac.messaging.outbox;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/// A row of the outbox: an event that waits to be sent.
@SuppressWarnings("ArrayRecordComponent")
record WaitingEvent(
        long position,
        String topic,
        String key,
        UUID id,
        String type,
        String source,
        Instant time,
        @Nullable String traceparent,
        byte[] payload) {

    /// The event as it goes over the wire: CloudEvents 1.0 in binary mode, the trace carried on.
    ProducerRecord<byte[], byte[]> toRecord() {
        var sent = new ProducerRecord<byte[], byte[]>(topic, utf8(key), isTombstone() ? null : payload);
        header(sent, "ce_specversion", "1.0");
        header(sent, "ce_id", id.toString());
        header(sent, "ce_source", source);
        header(sent, "ce_type", type);
        header(sent, "ce_time", time.toString());
        header(sent, "content-type", "application/json");
        if (traceparent != null) {
            header(sent, "traceparent", traceparent);
        }
        return sent;
    }

    private boolean isTombstone() {
        return payload.length == 0;
    }

    private static void header(ProducerRecord<byte[], byte[]> sent, String name, String value) {
        sent.headers().add(name, utf8(value));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
