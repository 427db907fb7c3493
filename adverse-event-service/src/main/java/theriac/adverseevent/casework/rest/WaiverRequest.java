package theriac.adverseevent.casework.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A jurisdiction in which no report is needed.
@Schema(name = "WaiverRequest")
record WaiverRequest(
        @Schema(examples = "CH") @NotNull @Pattern(regexp = "[A-Z]{2}", message = "must be two capital letters")
        String jurisdiction,

        @Schema(description = "Kept encrypted", examples = "Reported by the hospital that referred the patient.")
        @NotBlank
        @Size(max = 2000)
        @Pattern(regexp = "[^\\x00]*", message = "must not hold the character NUL")
        String reason) {}
