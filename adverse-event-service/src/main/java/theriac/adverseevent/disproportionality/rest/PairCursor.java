package theriac.adverseevent.disproportionality.rest;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalDouble;

import org.jspecify.annotations.Nullable;

import theriac.adverseevent.disproportionality.Rank;
import theriac.adverseevent.disproportionality.RankPairs.Start;
import theriac.http.Cursor;
import theriac.http.Problem;

/// The place of a page of pairs as a cursor.
final class PairCursor {

    private static final int PARTS = 5;
    private static final String NO_VALUE = "-";

    private PairCursor() {}

    static String encode(Start start) {
        var after = start.after();
        return Cursor.of(
                        start.ranking(),
                        start.place(),
                        after.value().isPresent()
                                ? Double.toString(after.value().getAsDouble())
                                : NO_VALUE,
                        URLEncoder.encode(after.drug(), StandardCharsets.UTF_8),
                        URLEncoder.encode(after.reaction(), StandardCharsets.UTF_8))
                .encoded();
    }

    static Optional<Start> read(@Nullable String encoded) {
        return Cursor.read(encoded, PARTS).map(PairCursor::start);
    }

    private static Start start(Cursor cursor) {
        try {
            var value = cursor.text(2).equals(NO_VALUE)
                    ? OptionalDouble.empty()
                    : OptionalDouble.of(Double.parseDouble(cursor.text(2)));
            var after = new Rank(
                    value,
                    URLDecoder.decode(cursor.text(3), StandardCharsets.UTF_8),
                    URLDecoder.decode(cursor.text(4), StandardCharsets.UTF_8));
            return new Start(cursor.uuid(0), Math.toIntExact(Math.max(0, cursor.number(1))), after);
        } catch (IllegalArgumentException | ArithmeticException neverOurs) {
            throw Problem.invalid("query:cursor", "must be a nextCursor of this list, unchanged");
        }
    }
}
