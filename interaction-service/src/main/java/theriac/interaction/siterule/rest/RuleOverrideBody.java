package theriac.interaction.siterule.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import theriac.interaction.rule.SiteEffect;
import theriac.interaction.siterule.RuleOverride;

/// An override of a rule, as it is sent.
@Schema(name = "RuleOverride")
public record RuleOverrideBody(
        UUID id,
        String site,
        String ruleId,

        @Schema(description = "Absent: every version, those to come included") @Nullable
        Integer version,

        @Schema(enumeration = {"switched-off", "regraded"}) String effect,

        @Schema(description = "The severity at this site; absent when switched off") @Nullable
        String severity,

        String reason,

        @Schema(description = "The last day on which it holds; absent when it has no end") @Nullable
        LocalDate until,

        @Schema(
                description = "Over: the last day has passed",
                enumeration = {"proposed", "in-force", "refused", "withdrawn", "over"})
        String state,

        @Schema(description = "What was done, the proposal first")
        List<StepBody> history) {

    /// What somebody did with it.
    @Schema(name = "RuleOverrideStep")
    public record StepBody(
            @Schema(enumeration = {"proposed", "in-force", "refused", "withdrawn"})
            String state,

            String by,
            Instant at,
            @Nullable String comment) {

        static StepBody of(RuleOverride.Step step) {
            return new StepBody(
                    step.stage().toString(),
                    step.by(),
                    step.at(),
                    step.comment().orElse(null));
        }
    }

    static RuleOverrideBody of(RuleOverride override, LocalDate today) {
        var severity = override.effect() instanceof SiteEffect.Regraded(var to) ? to.toString() : null;
        return new RuleOverrideBody(
                override.id(),
                override.site(),
                override.target().ruleId(),
                override.target().version().orElse(null),
                severity == null ? "switched-off" : "regraded",
                severity,
                override.reason(),
                override.until().orElse(null),
                state(override, today),
                override.history().stream().map(StepBody::of).toList());
    }

    private static String state(RuleOverride override, LocalDate today) {
        return switch (override.stage()) {
            case PROPOSED, IN_FORCE ->
                override.isOver(today) ? "over" : override.stage().toString();
            case REFUSED, WITHDRAWN -> override.stage().toString();
        };
    }
}
