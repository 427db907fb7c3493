package theriac.catalog.contradiction.rest;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import theriac.catalog.contradiction.Contradiction;
import theriac.catalog.drug.Kebab;
import theriac.catalog.drug.UnreadClaims;
import theriac.http.Cursor;
import theriac.http.Page;
import theriac.http.Problem;

/// A page of contradictions, as it is answered.
@Schema(name = "ContradictionPage")
record ContradictionPage(
        List<ContradictionBody> items,

        @Schema(description = "Where the next page begins; absent on the last one.") @Nullable
        String nextCursor,

        @Schema(description = "Absent when all claims took part.") @Nullable
        NotComparedBody notCompared) {

    private static final int PARTS_OF_PLACE = 2;

    /// Cuts a page from all contradictions, which are few and found anew each time.
    static ContradictionPage of(List<Contradiction> all, int limit, @Nullable String cursor) {
        var found = Cursor.read(cursor, PARTS_OF_PLACE)
                .map(place ->
                        all.stream().filter(each -> comesAfter(each, place)).toList())
                .orElse(all);
        var page = Page.of(found, limit, ContradictionPage::place).map(ContradictionBody::of);
        return new ContradictionPage(page.items(), page.nextCursor(), null);
    }

    /// The same, with what took no part.
    ContradictionPage leavingOut(UnreadClaims unread) {
        return new ContradictionPage(items, nextCursor, NotComparedBody.of(unread));
    }

    private static boolean comesAfter(Contradiction contradiction, Cursor place) {
        var kind = Kebab.read(Contradiction.Kind.class, place.text(0))
                .orElseThrow(() -> Problem.invalid("query:cursor", "must be a nextCursor of this list, unchanged"));
        var byKind = contradiction.kind().compareTo(kind);
        return byKind > 0 || (byKind == 0 && contradiction.key().compareTo(place.text(1)) > 0);
    }

    private static Cursor place(Contradiction contradiction) {
        return Cursor.of(contradiction.kind().spelling(), contradiction.key());
    }
}
