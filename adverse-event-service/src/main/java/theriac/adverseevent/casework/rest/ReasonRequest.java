package theriac.adverseevent.casework.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Why. Kept encrypted.
@Schema(name = "ReasonRequest")
record ReasonRequest(
        @Schema(examples = "Reported by the hospital that referred the patient.")
        @NotBlank
        @Size(max = 2000)
        @Pattern(regexp = "[^\\x00]*", message = "must not hold the character NUL")
        String reason) {}
