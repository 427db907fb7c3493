package theriac.catalog.editing.rest;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import theriac.catalog.editing.OpenDraft;

/// A draft in a list.
@Schema(name = "DraftSummary", description = "A draft in a list: whose, of which drug, since when.")
record DraftSummary(
        @Schema(examples = "baclofen") String drugId,

        @Schema(description = "The name that it proposes.", examples = "baclofen")
        String name,

        StageBody progress,
        List<String> writers,
        long baseRevision,

        @Schema(description = "The ETag to act on it with, without its quotes.", examples = "17")
        String tag) {

    static DraftSummary of(OpenDraft draft) {
        return new DraftSummary(
                draft.drug().value(),
                draft.proposal().name(),
                StageBody.of(draft.stage()),
                draft.writers(),
                draft.baseRevision(),
                Long.toString(draft.tag().value()));
    }
}
