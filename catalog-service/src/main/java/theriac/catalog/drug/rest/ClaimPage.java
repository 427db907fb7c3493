package theriac.catalog.drug.rest;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import theriac.catalog.drug.Claim;
import theriac.catalog.drug.ClaimFilter;
import theriac.catalog.drug.Claims;
import theriac.catalog.drug.document.ClaimDocument;
import theriac.http.Cursor;
import theriac.http.Page;

/// A page of claims, as it is answered.
@Schema(name = "ClaimPage")
record ClaimPage(
        List<ClaimDocument> items,

        @Schema(description = "Where the next page begins; absent on the last one.") @Nullable
        String nextCursor) {

    static ClaimPage of(Claims claims, ClaimFilter filter, int limit, @Nullable String cursor) {
        var found = claims.list(filter, Asked.claimAfter(cursor), limit + 1);
        var page = Page.of(found, limit, ClaimPage::place).map(ClaimDocument::of);
        return new ClaimPage(page.items(), page.nextCursor());
    }

    private static Cursor place(Claim claim) {
        return Cursor.of(claim.id().value());
    }
}
