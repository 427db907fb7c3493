package theriac.interaction.rule.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import theriac.interaction.rule.SiteChange;
import theriac.interaction.rule.SiteEffect;

/// What the caller's site has made of a rule, as it is sent.
@Schema(name = "RuleAtSite", description = "What your site has made of the rule")
public record SiteOverrideBody(
        @Schema(description = "Of the override, at /rule-overrides")
        UUID overrideId,

        @Schema(enumeration = {"switched-off", "regraded"}) String effect,

        @Schema(description = "The severity at this site; absent when switched off") @Nullable
        String severity,

        String reason,
        Instant since,

        @Schema(description = "The last day on which it holds; absent when it has no end") @Nullable
        LocalDate until) {

    static SiteOverrideBody of(SiteChange change) {
        var severity = change.effect() instanceof SiteEffect.Regraded(var to) ? to.toString() : null;
        return new SiteOverrideBody(
                change.id(),
                severity == null ? "switched-off" : "regraded",
                severity,
                change.reason(),
                change.since(),
                change.until().orElse(null));
    }
}
