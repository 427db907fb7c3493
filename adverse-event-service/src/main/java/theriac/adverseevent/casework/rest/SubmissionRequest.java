package theriac.adverseevent.casework.rest;

import java.time.Instant;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A report that was made.
@Schema(name = "SubmissionRequest")
record SubmissionRequest(
        @Schema(description = "The revision of the case that it told", examples = "1") @Min(1) @Max(Integer.MAX_VALUE)
        long caseRevision,

        @Schema(description = "Whose clocks it ends", examples = "CH")
        @NotNull
        @Pattern(regexp = "[A-Z]{2}", message = "must be two capital letters")
        String jurisdiction,

        @Schema(description = "Who got it", examples = "Swissmedic")
        @NotBlank
        @Size(max = 200)
        @Pattern(regexp = "[^\\p{Cntrl}]*", message = "must not hold control characters")
        String recipient,

        @Schema(examples = "2026-03-10T15:00:00Z") @NotNull Instant submittedAt,

        @Schema(description = "The number by which the recipient knows it", examples = "CH-SM-2026-04711")
        @Nullable
        @Size(max = 200)
        @Pattern(regexp = "[^\\p{Cntrl}]*", message = "must not hold control characters")
        String acknowledgement) {}
