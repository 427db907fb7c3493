package theriac.interaction.siterule.rest;

import java.util.Optional;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import theriac.http.Problem;

/// What people decide about a proposal, as it is sent.
final class DecisionBodies {

    private DecisionBodies() {}

    /// What a second person says.
    @Schema(name = "RuleOverrideReview")
    record ReviewBody(
            @NotNull
            @Pattern(regexp = "approve|refuse", message = "must be approve or refuse")
            @Schema(enumeration = {"approve", "refuse"})
            String verdict,

            @Schema(description = "Needed to refuse: why")
            @Size(max = 2000)
            @Pattern(regexp = ProposalBody.TEXT, message = "must not hold the character NUL")
            @Nullable
            String comment) {

        boolean approves() {
            return verdict.equals("approve");
        }

        Optional<String> said() {
            return Optional.ofNullable(comment).map(String::strip).filter(text -> !text.isEmpty());
        }

        String reason() {
            return said().orElseThrow(() -> Problem.invalid("/comment", "must say why it is refused"));
        }
    }

    /// Why a proposal or an override ends.
    @Schema(name = "RuleOverrideWithdrawal")
    record WithdrawalBody(
            @NotBlank
            @Size(max = 2000)
            @Pattern(regexp = ProposalBody.TEXT, message = "must not hold the character NUL")
            String reason) {}
}
