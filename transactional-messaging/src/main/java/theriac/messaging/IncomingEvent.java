package theriac.messaging;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/// A Kafka record with its CloudEvents 1.0 attributes, read from headers (binary mode) or from the value
/// (structured mode).
///
/// @param source CloudEvents source; together with `id` it names the event
/// @param id CloudEvents id
/// @param contentType `datacontenttype`, or `application/json` where none is given
/// @param topic where it was read from; for a hospital's topic the proof of who sent it
/// @param data the event's data as bytes, in the content type's own encoding
@SuppressWarnings("ArrayRecordComponent")
public record IncomingEvent(
        String source,
        String id,
        String type,
        @Nullable Instant time,
        String contentType,
        String topic,
        @Nullable String key,
        byte[] data) {}
