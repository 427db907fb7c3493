package theriac.interaction.check.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import theriac.interaction.check.Participant;
import theriac.interaction.check.SiteNote;
import theriac.interaction.rule.SiteEffect;

/// What a site has changed of an answer, as it is sent.
@Schema(
        name = "AppliedSiteOverride",
        description = "A rule that this site switched off or regraded, and what it would have said")
public record SiteOverrideBody(
        UUID overrideId,
        String ruleId,
        int ruleVersion,

        @Schema(enumeration = {"switched-off", "regraded"}) String effect,

        @Schema(description = "The severity at this site; absent when switched off") @Nullable
        String severity,

        @Schema(description = "For a person") String detail,

        @Schema(description = "Why the site decided so") String reason,
        Instant since,

        @Schema(description = "The last day on which it holds; absent when it has no end") @Nullable
        LocalDate until,

        List<CaseBody> cases) {

    /// One case in which the rule would have spoken.
    @Schema(name = "SiteOverrideCase")
    public record CaseBody(
            @Schema(description = "Who takes part") List<InteractionCheckAnswer.DrugBody> drugs,

            @Schema(
                    description = "What the rule says; where it is not certain, the most that it could say",
                    enumeration = {"contraindicated", "major", "moderate", "minor"})
            String originalSeverity,

            @Schema(description = "False where too little is known to tell whether the rule applies")
            boolean certain) {

        static CaseBody of(SiteNote.Case one) {
            return new CaseBody(
                    one.members().stream()
                            .map(InteractionCheckAnswer.DrugBody::of)
                            .toList(),
                    one.severity().toString(),
                    one.certain());
        }
    }

    static SiteOverrideBody of(SiteNote note) {
        var change = note.change();
        var severity = change.effect() instanceof SiteEffect.Regraded(var to) ? to.toString() : null;
        return new SiteOverrideBody(
                change.id(),
                note.rule().key().id(),
                note.rule().key().version(),
                severity == null ? "switched-off" : "regraded",
                severity,
                detail(note, severity),
                change.reason(),
                change.since(),
                change.until().orElse(null),
                note.cases().stream().map(CaseBody::of).toList());
    }

    private static String detail(SiteNote note, @Nullable String severity) {
        var done = severity == null ? "Switched off at this site" : "Regraded to " + severity + " at this site";
        var cases = note.cases().stream().map(SiteOverrideBody::named).collect(Collectors.joining("; "));
        return done + ": rule " + note.rule().key() + " ("
                + note.rule().subject().headline() + "), which says of " + cases + ". Reason: "
                + note.change().reason();
    }

    private static String named(SiteNote.Case one) {
        var members = one.members().stream().map(Participant::label).collect(Collectors.joining(" with "));
        return members + ": " + (one.certain() ? "" : "perhaps ") + one.severity();
    }
}
