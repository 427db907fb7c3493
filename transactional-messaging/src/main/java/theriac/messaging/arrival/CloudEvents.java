package theriac.messaging.arrival;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeType;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

import theriac.messaging.IncomingEvent;
import theriac.messaging.RefusedEvent;

/// Reads the envelope of a Kafka record.
///
/// A record that says that it is a CloudEvent, by the header `ce_specversion` (binary mode) or by its content
/// type (structured mode), must be a whole one. A plain record is taken by where it stands: its topic is its
/// source and type, and its id is partition, offset and timestamp. So a plain record that Kafka delivers
/// again is known again, while one that its sender writes again is another event, which only the number that
/// the sender gave to what it tells can match.
final class CloudEvents {

    private static final int LONGEST_ATTRIBUTE = 500;
    private static final String STRUCTURED = "application/cloudevents";
    private static final String JSON = "application/json";

    /// Numbers are carried over with all their digits.
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private CloudEvents() {}

    static IncomingEvent read(ConsumerRecord<byte[], byte[]> received) {
        var value = received.value();
        if (value == null) {
            throw new RefusedEvent(null, "the record has no value");
        }
        var contentType = header(received, "content-type");
        if (contentType != null && contentType.toLowerCase(Locale.ROOT).startsWith(STRUCTURED)) {
            return structured(received, value, contentType);
        }
        return header(received, "ce_specversion") == null
                ? plain(received, value, contentType)
                : binary(received, value, contentType);
    }

    /// A record without a value, as an event without data.
    static IncomingEvent readTombstone(ConsumerRecord<byte[], byte[]> received) {
        return header(received, "ce_specversion") == null
                ? plain(received, new byte[0], null)
                : binary(received, new byte[0], null);
    }

    private static IncomingEvent plain(
            ConsumerRecord<byte[], byte[]> received, byte[] value, @Nullable String contentType) {
        return new IncomingEvent(
                received.topic(),
                received.partition() + "/" + received.offset() + "/" + received.timestamp(),
                received.topic(),
                null,
                contentType == null ? JSON : contentType,
                received.topic(),
                key(received),
                value);
    }

    private static IncomingEvent binary(
            ConsumerRecord<byte[], byte[]> received, byte[] value, @Nullable String contentType) {
        version("header ce_specversion", header(received, "ce_specversion"));
        return new IncomingEvent(
                attribute("header ce_source", header(received, "ce_source")),
                attribute("header ce_id", header(received, "ce_id")),
                attribute("header ce_type", header(received, "ce_type")),
                time("header ce_time", header(received, "ce_time")),
                contentType == null ? JSON : contentType,
                received.topic(),
                key(received),
                value);
    }

    private static IncomingEvent structured(ConsumerRecord<byte[], byte[]> received, byte[] value, String contentType) {
        if (!contentType.toLowerCase(Locale.ROOT).startsWith(STRUCTURED + "+json")) {
            throw new RefusedEvent(null, "of structured CloudEvents only application/cloudevents+json is read");
        }
        var envelope = parse(value);
        version("specversion", text(envelope, "specversion"));
        var dataContentType = text(envelope, "datacontenttype");
        return new IncomingEvent(
                attribute("source", text(envelope, "source")),
                attribute("id", text(envelope, "id")),
                attribute("type", text(envelope, "type")),
                time("time", text(envelope, "time")),
                dataContentType == null ? JSON : dataContentType,
                received.topic(),
                key(received),
                data(envelope, dataContentType));
    }

    private static JsonNode parse(byte[] value) {
        try {
            return MAPPER.readTree(value);
        } catch (IOException unreadable) {
            throw new RefusedEvent(null, "the structured CloudEvent is not valid JSON");
        }
    }

    private static byte[] data(JsonNode envelope, @Nullable String contentType) {
        var data = envelope.path("data");
        var base64 = envelope.path("data_base64");
        try {
            if (base64.isTextual()) {
                return base64.binaryValue();
            }
            var isJson = contentType == null || contentType.contains("json");
            return switch (data.getNodeType()) {
                case MISSING, NULL -> throw new RefusedEvent("/data", "the event has no data");
                case STRING -> isJson ? MAPPER.writeValueAsBytes(data) : utf8(data.asText());
                default -> MAPPER.writeValueAsBytes(data);
            };
        } catch (IOException unreadable) {
            throw new RefusedEvent("/data_base64", "is not valid Base64");
        }
    }

    private static @Nullable String text(JsonNode envelope, String name) {
        var value = envelope.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (value.getNodeType() != JsonNodeType.STRING) {
            throw new RefusedEvent("/" + name, "must be text");
        }
        return value.asText();
    }

    private static void version(String name, @Nullable String version) {
        if (!"1.0".equals(version)) {
            throw new RefusedEvent(pointer(name), name + " must be 1.0");
        }
    }

    private static String attribute(String name, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new RefusedEvent(pointer(name), name + " is missing");
        }
        if (value.length() > LONGEST_ATTRIBUTE || value.chars().anyMatch(Character::isISOControl)) {
            throw new RefusedEvent(
                    pointer(name),
                    name + " must be at most " + LONGEST_ATTRIBUTE + " characters, none of them control");
        }
        return value;
    }

    private static @Nullable Instant time(String name, @Nullable String value) {
        try {
            return value == null ? null : OffsetDateTime.parse(value).toInstant();
        } catch (DateTimeException unreadable) {
            throw new RefusedEvent(pointer(name), name + " must be a time such as 2026-11-21T12:00:00Z");
        }
    }

    private static @Nullable String pointer(String name) {
        return name.startsWith("header ") ? null : "/" + name;
    }

    private static @Nullable String key(ConsumerRecord<byte[], byte[]> received) {
        var key = received.key();
        return key == null ? null : new String(key, StandardCharsets.UTF_8);
    }

    private static @Nullable String header(ConsumerRecord<byte[], byte[]> received, String name) {
        var header = received.headers().lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
