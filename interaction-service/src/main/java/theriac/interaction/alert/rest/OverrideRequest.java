package theriac.interaction.alert.rest;

import java.util.Optional;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import theriac.http.Problem;
import theriac.interaction.alert.OverrideReason;
import theriac.interaction.medicationcourse.Coded;

/// Why a prescriber does not follow an alert.
@Schema(name = "AlertOverrideRequest")
record OverrideRequest(
        @Schema(
                enumeration = {
                    "benefit-outweighs-risk",
                    "patient-is-monitored",
                    "treated-otherwise",
                    "taper-is-arranged",
                    "record-is-wrong",
                    "patient-decision",
                    "not-relevant",
                    "other"
                })
        @NotNull
        String reason,

        @Schema(description = "In your own words; required for other. Kept encrypted and never published.")
        @Nullable
        @Size(max = 2000)
        @Pattern(regexp = "[^\\x00]*", message = "must not hold the character NUL")
        String comment) {

    OverrideReason toReason() {
        var known = Coded.of(OverrideReason.class, reason)
                .orElseThrow(() -> Problem.invalid("/reason", "must be one of " + Coded.codesOf(OverrideReason.class)));
        if (known == OverrideReason.OTHER && toComment().isEmpty()) {
            throw Problem.invalid("/comment", "is required for the reason other");
        }
        return known;
    }

    Optional<String> toComment() {
        return Optional.ofNullable(comment).map(String::strip).filter(text -> !text.isEmpty());
    }
}
