package theriac.adverseevent.casework.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What someone says. Kept encrypted.
@Schema(name = "WordsRequest")
record WordsRequest(
        @Schema(examples = "Ask for the plasma level.")
        @NotBlank
        @Size(max = 4000)
        @Pattern(regexp = "[^\\x00]*", message = "must not hold the character NUL")
        String words) {}
