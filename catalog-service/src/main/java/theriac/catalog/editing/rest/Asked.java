package theriac.catalog.editing.rest;

import java.util.Optional;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import theriac.catalog.drug.DrugId;
import theriac.catalog.drug.Kebab;
import theriac.catalog.editing.Drafts.Place;
import theriac.catalog.editing.Drafts.StageName;
import theriac.http.Cursor;
import theriac.http.Problem;

/// Reads what a caller asks for, and names the parameter that can't be read.
final class Asked {

    private Asked() {}

    static DrugId drug(String drugId) {
        try {
            return new DrugId(drugId);
        } catch (IllegalArgumentException e) {
            throw Problem.invalid("path:drugId", "must be made of lower-case words and digits joined by hyphens");
        }
    }

    static Optional<StageName> stage(@Nullable String state) {
        return Optional.ofNullable(state)
                .map(given -> Kebab.read(StageName.class, given)
                        .orElseThrow(() -> Problem.invalid(
                                "query:state", "must be one of in-work, submitted, returned, approved")));
    }

    static Optional<Place> draftAfter(@Nullable String cursor) {
        return place(cursor, 2, at -> new Place(at.instant(0), new DrugId(at.text(1))));
    }

    static Optional<Long> revisionBefore(@Nullable String cursor) {
        return place(cursor, 1, at -> at.number(0));
    }

    private static <T> Optional<T> place(@Nullable String cursor, int parts, Function<Cursor, T> reading) {
        try {
            return Cursor.read(cursor, parts).map(reading);
        } catch (IllegalArgumentException e) {
            throw Problem.invalid("query:cursor", "must be a nextCursor of this list, unchanged");
        }
    }
}
