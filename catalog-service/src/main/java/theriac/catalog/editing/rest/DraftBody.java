package theriac.catalog.editing.rest;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import theriac.catalog.drug.document.ClaimDocument;
import theriac.catalog.drug.document.CodeDocument;
import theriac.catalog.drug.document.NameDocument;
import theriac.catalog.drug.document.VersionDocument;
import theriac.catalog.editing.OpenDraft;
import theriac.catalog.editing.document.DraftDocument;

/// A draft, as it is answered. It can be changed and sent back as it is.
@Schema(name = "Draft", description = "What the catalog should say next about a drug, and how far that has come.")
record DraftBody(
        @Schema(examples = "baclofen") String drugId,
        StageBody progress,

        @Schema(description = "Whoever wrote any of its contents; none of them may review it.")
        List<String> writers,

        @Schema(description = "The drug's revision that it was made from, 0 for a drug that is new.") @Nullable
        Long baseRevision,

        @Nullable String state,
        @Nullable String name,
        @Nullable List<NameDocument> names,
        @Nullable List<CodeDocument> codes,

        @Schema(description = "The version that it adds; absent when it adds none.") @Nullable
        VersionDocument version,

        @Schema(description = "All claims about the drug but those that imports brought.") @Nullable
        List<ClaimDocument> claims) {

    static DraftBody of(OpenDraft draft) {
        var contents = DraftDocument.of(draft.baseRevision(), draft.proposal());
        return new DraftBody(
                draft.drug().value(),
                StageBody.of(draft.stage()),
                draft.writers(),
                contents.baseRevision(),
                contents.state(),
                contents.name(),
                contents.names(),
                contents.codes(),
                contents.version(),
                contents.claims());
    }
}
