package theriac.catalog.drug.rest;

import org.jspecify.annotations.Nullable;

import theriac.catalog.drug.DrugId;
import theriac.catalog.drug.DrugSearch.Place;
import theriac.http.Cursor;
import theriac.http.Problem;

/// A place among the hits of a search, as the cursor that callers hand back.
final class SearchCursor {

    private static final int PARTS = 4;

    private SearchCursor() {}

    static Cursor of(Place place) {
        return Cursor.of(
                place.rank(), place.distance(), place.length(), place.drug().value());
    }

    static @Nullable Place read(@Nullable String cursor) {
        try {
            return Cursor.read(cursor, PARTS).map(SearchCursor::place).orElse(null);
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw Problem.invalid("query:cursor", "must be a nextCursor of this list, unchanged");
        }
    }

    private static Place place(Cursor cursor) {
        return new Place(
                Math.toIntExact(cursor.number(0)),
                Math.toIntExact(cursor.number(1)),
                Math.toIntExact(cursor.number(2)),
                new DrugId(cursor.text(3)));
    }
}
