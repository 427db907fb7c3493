package theriac.messaging.rest;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

import theriac.messaging.deadletter.Content;
import theriac.messaging.deadletter.DeadLetter;

/// A dead letter with what its record held; without it where that was forgotten.
record OpenedDeadLetterBody(
        @JsonUnwrapped DeadLetterBody letter,
        @JsonUnwrapped @Nullable ContentBody content) {

    /// What the record held: bytes as text where they are UTF-8, else in Base64.
    @SuppressWarnings("ArrayRecordComponent")
    record ContentBody(
            @Nullable String key,
            byte @Nullable [] keyBase64,
            @Nullable String value,
            byte @Nullable [] valueBase64,
            List<HeaderBody> headers) {}

    /// A header of the record.
    @SuppressWarnings("ArrayRecordComponent")
    record HeaderBody(String name, @Nullable String value, byte @Nullable [] valueBase64) {}

    static OpenedDeadLetterBody of(DeadLetter letter, Optional<Content> content) {
        return new OpenedDeadLetterBody(
                DeadLetterBody.of(letter),
                content.map(OpenedDeadLetterBody::body).orElse(null));
    }

    private static ContentBody body(Content content) {
        var headers = content.headers().stream()
                .map(header -> new HeaderBody(header.name(), text(header.value()), binary(header.value())))
                .toList();
        return new ContentBody(
                text(content.key()), binary(content.key()), text(content.value()), binary(content.value()), headers);
    }

    private static @Nullable String text(byte @Nullable [] bytes) {
        if (bytes == null) {
            return null;
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notText) {
            return null;
        }
    }

    private static byte @Nullable [] binary(byte @Nullable [] bytes) {
        return text(bytes) == null ? bytes : null;
    }
}
