package theriac.messaging.deadletter;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;

/// What a dead letter's record held. It is sealed as one piece.
@SuppressWarnings("ArrayRecordComponent")
public record Content(byte @Nullable [] key, List<Header> headers, byte @Nullable [] value) {

    private static final JsonMapper JSON = new JsonMapper();

    /// A header of the record.
    @SuppressWarnings("ArrayRecordComponent")
    public record Header(String name, byte @Nullable [] value) {}

    static Content of(ConsumerRecord<byte[], byte[]> received) {
        var headers = StreamSupport.stream(received.headers().spliterator(), false)
                .map(header -> new Header(header.key(), header.value()))
                .toList();
        return new Content(received.key(), headers, received.value());
    }

    Content mended(byte[] newValue) {
        return new Content(key, headers, newValue);
    }

    /// The record as it stood in Kafka.
    ConsumerRecord<byte[], byte[]> at(DeadLetter.Place place) {
        var recordHeaders = new RecordHeaders();
        headers.forEach(header -> recordHeaders.add(header.name(), header.value()));
        return new ConsumerRecord<>(
                place.topic(),
                place.partition(),
                place.offset(),
                place.time().toEpochMilli(),
                TimestampType.CREATE_TIME,
                ConsumerRecord.NULL_SIZE,
                ConsumerRecord.NULL_SIZE,
                key,
                value,
                recordHeaders,
                Optional.empty());
    }

    byte[] toBytes() {
        try {
            return JSON.writeValueAsBytes(this);
        } catch (JsonProcessingException neverOfBytes) {
            throw new IllegalStateException(neverOfBytes);
        }
    }

    static Content fromBytes(byte[] bytes) {
        try {
            return JSON.readValue(bytes, Content.class);
        } catch (IOException neverOurs) {
            throw new IllegalStateException("a dead letter's content is not what was sealed", neverOurs);
        }
    }
}
