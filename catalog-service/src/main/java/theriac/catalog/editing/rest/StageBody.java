package theriac.catalog.editing.rest;

import java.time.Instant;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import theriac.catalog.editing.Drafts.StageName;
import theriac.catalog.editing.Stage;

/// How far a draft has come.
@Schema(name = "DraftProgress", description = "How far a draft has come, and who brought it there.")
record StageBody(
        @Schema(enumeration = {"in-work", "submitted", "returned", "approved"})
        String state,

        @Schema(description = "Who brought it there: a token's subject, or the service itself.")
        String by,

        Instant since,

        @Schema(description = "What they said; absent when nothing.") @Nullable
        String comment) {

    static StageBody of(Stage stage) {
        return new StageBody(
                StageName.of(stage).spelling(),
                stage.by(),
                stage.since(),
                stage.comment().orElse(null));
    }
}
