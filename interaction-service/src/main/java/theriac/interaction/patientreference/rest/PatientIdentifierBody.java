package theriac.interaction.patientreference.rest;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A hospital's own identifier of a patient. Its text form keeps the value to itself, so that no log can hold
/// it.
@Schema(name = "PatientIdentifier")
public record PatientIdentifierBody(
        @Schema(description = "The identifier system that is configured for the site")
        @NotNull
        @Size(min = 1, max = 500)
        String system,

        @Schema(description = "The identifier; spaces and case do not matter")
        @NotNull
        @Size(max = 200)
        @Pattern(regexp = "(?s).*\\P{IsWhite_Space}.*", message = "must not be blank")
        String value) {

    @Override
    public String toString() {
        return "PatientIdentifierBody[system=" + system + "]";
    }
}
