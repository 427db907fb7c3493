package theriac.adverseevent.casework.rest;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The answer to a question.
@Schema(name = "AnswerRequest")
record AnswerRequest(
        @Schema(description = "What came back; absent when nothing will. Kept encrypted.")
        @Nullable
        @Size(max = 4000)
        @Pattern(regexp = "[^\\x00]*", message = "must not hold the character NUL")
        String words) {}
