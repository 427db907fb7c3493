package theriac.http;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/// A place in a list, after which the next page begins: the sort key's parts of the last item seen. Callers hand it
/// back as they got it, in the query parameter `cursor`.
public record Cursor(List<String> parts) {

    private static final String SEPARATOR = "\u001f";

    public Cursor {
        if (parts.isEmpty() || parts.stream().anyMatch(part -> part.contains(SEPARATOR))) {
            throw new IllegalArgumentException("a cursor has parts, and none contains the unit separator");
        }
        parts = List.copyOf(parts);
    }

    /// The place of an item whose sort key has these parts, each as its `toString`.
    public static Cursor of(Object... parts) {
        return new Cursor(List.of(parts).stream().map(Object::toString).toList());
    }

    /// Reads what a caller handed back; empty when none was given.
    ///
    /// @param parts how many parts this list's sort key has
    /// @throws Problem when it is not a cursor of such a list
    public static Optional<Cursor> read(@Nullable String encoded, int parts) {
        if (encoded == null || encoded.isEmpty()) {
            return Optional.empty();
        }
        var cursor = new Cursor(List.of(decoded(encoded).split(SEPARATOR, -1)));
        if (cursor.parts.size() != parts) {
            throw unknown();
        }
        return Optional.of(cursor);
    }

    public String encoded() {
        var bytes = String.join(SEPARATOR, parts).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    public String text(int part) {
        return parts.get(part);
    }

    public long number(int part) {
        return read(part, Long::parseLong);
    }

    public UUID uuid(int part) {
        return read(part, UUID::fromString);
    }

    public Instant instant(int part) {
        return read(part, Instant::parse);
    }

    private <T> T read(int part, Function<String, T> reading) {
        try {
            return reading.apply(parts.get(part));
        } catch (IllegalArgumentException | DateTimeException notOfThatType) {
            throw unknown();
        }
    }

    private static String decoded(String encoded) {
        try {
            var bytes = Base64.getUrlDecoder().decode(encoded);
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (IllegalArgumentException | CharacterCodingException neverOurs) {
            throw unknown();
        }
    }

    private static Problem unknown() {
        return Problem.invalid("query:cursor", "must be a nextCursor of this list, unchanged");
    }
}
