package theriac.messaging.arrival;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

import theriac.messaging.IncomingEvent;

/// By what an event is known again.
record EventName(String topic, String source, String id) {

    static EventName of(IncomingEvent event) {
        return new EventName(event.topic(), event.source(), event.id());
    }

    /// Half of the SHA-256 of an event's data: enough to notice that an event of the same name says something
    /// else.
    static UUID digest(IncomingEvent event) {
        try {
            var hash = ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(event.data()));
            return new UUID(hash.getLong(), hash.getLong());
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
