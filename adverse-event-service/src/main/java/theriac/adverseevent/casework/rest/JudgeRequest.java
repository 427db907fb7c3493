package theriac.adverseevent.casework.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Whether a follow-up is significant.
@Schema(name = "JudgeRequest")
record JudgeRequest(
        @Schema(description = "Whether whoever got the case has to hear of it") @NotNull
        Boolean significant,

        @Schema(description = "Kept encrypted", examples = "Corrects a spelling.")
        @NotBlank
        @Size(max = 2000)
        @Pattern(regexp = "[^\\x00]*", message = "must not hold the character NUL")
        String reason) {}
