package theriac.catalog.contradiction.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import theriac.catalog.drug.UnreadClaims;

/// Which claims took no part in the comparison, and why.
@Schema(name = "NotCompared", description = "Claims that took no part: an empty list says nothing about them.")
record NotComparedBody(
        @Schema(examples = "42") long claims,

        @Schema(description = "How many of them are boxed warnings.", examples = "1")
        long boxedWarnings,

        String reason) {

    private static final String REASON = "They are texts of imported labels in which no editor has read a figure or an "
            + "answer, so nothing can be compared. GET /drugs/{drugId}/claims lists them; what an editor reads in one "
            + "takes part once it is a claim of its own that cites the label.";

    static @Nullable NotComparedBody of(UnreadClaims unread) {
        return unread.number() == 0 ? null : new NotComparedBody(unread.number(), unread.boxedWarnings(), REASON);
    }
}
