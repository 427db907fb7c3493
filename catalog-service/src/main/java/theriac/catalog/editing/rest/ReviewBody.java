package theriac.catalog.editing.rest;

import java.util.Optional;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import theriac.catalog.editing.ReviewDraft.Verdict;
import theriac.http.Problem;

/// What a second person says of a draft.
@Schema(name = "DraftReview")
record ReviewBody(
        @NotNull
        @Pattern(regexp = "approve|return", message = "must be approve or return")
        @Schema(enumeration = {"approve", "return"})
        String verdict,

        @Schema(description = "Needed to return a draft: what is to be changed.")
        @Size(max = 2000)
        @Pattern(regexp = TEXT, message = "must not hold the character NUL")
        @Nullable
        String comment) {

    /// Text that a database can keep.
    static final String TEXT = "[^\\x00]*";

    Verdict toVerdict() {
        var said = Optional.ofNullable(comment).map(String::strip).filter(text -> !text.isEmpty());
        if (verdict.equals("approve")) {
            return new Verdict.Approve(said);
        }
        return new Verdict.Return(
                said.orElseThrow(() -> Problem.invalid("/comment", "must say what is to be changed")));
    }
}
