package theriac.catalog.editing.rest;

import java.time.Instant;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import theriac.catalog.drug.Change;
import theriac.catalog.drug.RevisionSummary;

/// A revision in a drug's history.
@Schema(name = "Revision", description = "One change of a drug: when, by whom, why.")
record RevisionBody(
        long revision,

        @Schema(
                description = "Of the drug, from this revision on.",
                enumeration = {"published", "withdrawn"})
        String state,

        Instant at,

        @Schema(description = "Who published it: a token's subject, or the service itself.")
        String by,

        @Schema(description = "Why, in the words of who submitted it.") @Nullable
        String comment,

        @Schema(description = "The second person; absent where none is asked for, such as for shipped content.")
        @Nullable
        String reviewedBy,

        @Schema(description = "What the second person said.") @Nullable
        String reviewComment) {

    static RevisionBody of(RevisionSummary summary) {
        var change = summary.change();
        return new RevisionBody(
                summary.number(),
                summary.state().spelling(),
                summary.at(),
                change.by().actor(),
                change.comment().orElse(null),
                change.review().map(Change.Review::reviewer).orElse(null),
                change.review().flatMap(Change.Review::comment).orElse(null));
    }
}
