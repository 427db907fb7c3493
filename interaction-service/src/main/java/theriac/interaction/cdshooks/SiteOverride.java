package theriac.interaction.cdshooks;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import theriac.interaction.check.Participant;
import theriac.interaction.check.SiteNote;
import theriac.interaction.rule.SiteEffect.Regraded;

/// What a site has changed of an answer, for machines.
@Schema(
        name = "CdsSiteOverride",
        description = "A rule that this site switched off or regraded, and what it would have said")
record SiteOverride(
        UUID overrideId,
        String ruleId,
        int ruleVersion,

        @Schema(enumeration = {"switched-off", "regraded"}) String effect,

        @Schema(description = "The severity at this site; absent when switched off") @Nullable
        String severity,

        @Schema(description = "Why the site decided so") String reason,
        Instant since,

        @Schema(description = "The last day on which it holds; absent when it has no end") @Nullable
        LocalDate until,

        List<Case> cases) {

    /// One case in which the rule would have spoken.
    @Schema(name = "CdsSiteOverrideCase")
    record Case(
            @Schema(description = "Ids of who takes part") List<String> drugs,

            @Schema(description = "What the rule says; where it is not certain, the most that it could say")
            String originalSeverity,

            @Schema(description = "False where too little is known to tell whether the rule applies")
            boolean certain) {

        static Case of(SiteNote.Case one) {
            return new Case(
                    one.members().stream().map(Participant::id).toList(),
                    one.severity().toString(),
                    one.certain());
        }
    }

    static SiteOverride of(SiteNote note) {
        var change = note.change();
        var severity = change.effect() instanceof Regraded(var to) ? to.toString() : null;
        return new SiteOverride(
                change.id(),
                note.rule().key().id(),
                note.rule().key().version(),
                severity == null ? "switched-off" : "regraded",
                severity,
                change.reason(),
                change.since(),
                change.until().orElse(null),
                note.cases().stream().map(Case::of).toList());
    }
}
