package theriac.adverseevent.casework.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Who is to work on a case.
@Schema(name = "AssignRequest")
record AssignRequest(
        @Schema(description = "Someone's name as their token gives it, or me", examples = "me")
        @NotBlank
        @Size(max = 200)
        @Pattern(regexp = "[^\\p{Cntrl}]*", message = "must not hold control characters")
        String assignee) {}
