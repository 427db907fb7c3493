package theriac.messaging.arrival;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

import theriac.messaging.RefusedEvent;

/// A record that could not be taken.
///
/// @param field JSON pointer of the offending field, when it is one
/// @param reason why, without any of the record's content
public record Refusal(
        ConsumerRecord<byte[], byte[]> received, @Nullable String field, String reason) {

    static Refusal of(ConsumerRecord<byte[], byte[]> received, RefusedEvent refused) {
        return new Refusal(received, refused.field().orElse(null), refused.reason());
    }

    /// Of a failure that nobody foresaw: what it says may hold the record's content, so none of it is repeated.
    static Refusal unforeseen(ConsumerRecord<byte[], byte[]> received) {
        return new Refusal(received, null, "the service failed on this record in a way that was not foreseen");
    }
}
