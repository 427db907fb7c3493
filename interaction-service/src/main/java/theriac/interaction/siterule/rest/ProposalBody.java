package theriac.interaction.siterule.rest;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import theriac.http.Problem;
import theriac.interaction.rule.Severity;
import theriac.interaction.rule.SiteEffect;
import theriac.interaction.rule.SiteView.Target;
import theriac.interaction.siterule.ProposeOverride.Wish;

/// What somebody wants changed about a rule, as it is sent.
@Schema(name = "RuleOverrideProposal", description = "Switch a rule off at one's own site, or grade it otherwise there")
record ProposalBody(
        @NotBlank @Size(max = 200) @Schema(examples = "gabapentinoid-with-opioid")
        String ruleId,

        @Min(1) @Schema(description = "Left out: every version, those to come included") @Nullable
        Integer version,

        @NotBlank
        @Pattern(regexp = "switched-off|regraded", message = "must be switched-off or regraded")
        @Schema(enumeration = {"switched-off", "regraded"})
        String effect,

        @Schema(
                description = "With regraded: the severity in every case that the rule knows",
                enumeration = {"contraindicated", "major", "moderate", "minor"})
        @Nullable
        String severity,

        @NotBlank
        @Size(max = 2000)
        @Pattern(regexp = TEXT, message = "must not hold the character NUL")
        @Schema(description = "Why; prescribers read it in the answers to their checks")
        String reason,

        @Schema(description = "The last day on which it is to hold; left out, it has no end") @Nullable
        LocalDate until) {

    /// Text that a database can keep.
    static final String TEXT = "[^\\x00]*";

    Wish toWish() {
        return new Wish(
                new Target(ruleId.strip(), Optional.ofNullable(version)),
                toEffect(),
                reason.strip(),
                Optional.ofNullable(until));
    }

    private SiteEffect toEffect() {
        if (effect.equals("switched-off")) {
            if (severity != null) {
                throw Problem.invalid("/severity", "must be left out when the rule is switched off");
            }
            return new SiteEffect.SwitchedOff();
        }
        return Arrays.stream(Severity.values())
                .filter(one -> one.toString().equals(severity))
                .findFirst()
                .map(SiteEffect.Regraded::new)
                .orElseThrow(() -> Problem.invalid(
                        "/severity", "must be contraindicated, major, moderate or minor when regraded"));
    }
}
