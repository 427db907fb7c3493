package theriac.messaging.deadletter;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;

import org.apache.kafka.clients.consumer.ConsumerRecord;

import theriac.dataprotection.SubjectId;

/// Names a dead letter. Made from where its record stands, so that a record refused again is the same dead
/// letter.
public record DeadLetterId(UUID value) {

    static DeadLetterId of(ConsumerRecord<?, ?> received) {
        var place = "%s/%d/%d/%d"
                .formatted(received.topic(), received.partition(), received.offset(), received.timestamp());
        return new DeadLetterId(UUID.nameUUIDFromBytes(place.getBytes(StandardCharsets.UTF_8)));
    }

    /// Reads what a caller named; empty when no dead letter can have this name.
    public static Optional<DeadLetterId> read(String text) {
        try {
            return Optional.of(new DeadLetterId(UUID.fromString(text)));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    /// Whose key its content is sealed with; also its name in the audit trail.
    public SubjectId subject() {
        return new SubjectId("dead-letter/" + value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
