package theriac.adverseevent.casework.rest;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Where the work goes.
@Schema(name = "MoveRequest")
record MoveRequest(
        @Schema(enumeration = {"received", "in-assessment", "closed"}) @NotNull
        String state,

        @Schema(
                description = "Required to close what was not assessed or while a report is due, and to open what was"
                        + " closed. Kept encrypted.")
        @Nullable
        @Size(max = 2000)
        @Pattern(regexp = "[^\\x00]*", message = "must not hold the character NUL")
        String reason) {}
