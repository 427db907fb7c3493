package theriac.interaction.rule.rest;

import java.net.URI;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import theriac.interaction.drug.CnsGrade;
import theriac.interaction.rule.Evidence;
import theriac.interaction.rule.Grading;
import theriac.interaction.rule.InteractionRule;
import theriac.interaction.rule.SiteChange;

/// A version of a rule, as it is sent.
@Schema(
        name = "InteractionRule",
        description = "One version of a rule, which never changes, and what your site has made of it")
public record InteractionRuleBody(
        String id,
        int version,
        @Schema(description = "Alerts of one subject merge") String subject,
        RuleConditionBody appliesTo,
        SeverityBody severity,

        @Schema(description = "Labels carry it in their boxed warning")
        boolean boxedWarning,

        String mechanism,
        List<String> expectedReactions,
        String management,
        EvidenceBody evidence,
        String author,
        LocalDate effectiveFrom,

        @Schema(description = "The first day on which it no longer holds") @Nullable
        LocalDate effectiveUntil,

        @Schema(description = "Absent when your site leaves the rule as it is") @Nullable
        SiteOverrideBody siteOverride) {

    /// How severe it is: the first step that applies, or else the ground severity.
    @Schema(name = "RuleSeverity")
    public record SeverityBody(@Nullable List<StepBody> steps, String otherwise) {

        static SeverityBody of(Grading grading) {
            var steps = grading.steps().stream().map(StepBody::of).toList();
            return new SeverityBody(
                    steps.isEmpty() ? null : steps, grading.otherwise().toString());
        }
    }

    /// One severity and what it takes.
    @Schema(name = "RuleSeverityStep")
    public record StepBody(
            String severity,
            @Nullable List<String> alcoholUse,
            @Nullable Integer everyDrugCnsGradeAtLeast) {

        static StepBody of(Grading.Step step) {
            return new StepBody(
                    step.severity().toString(),
                    step.alcoholUse().isEmpty() ? null : names(step.alcoholUse()),
                    number(step.everyDrugAtLeast()));
        }
    }

    /// What the rule rests on.
    @Schema(name = "RuleEvidence")
    public record EvidenceBody(String level, @Nullable String jurisdiction, List<CitationBody> sources) {

        static EvidenceBody of(Evidence evidence) {
            return new EvidenceBody(
                    evidence.level().toString(),
                    evidence.jurisdiction().orElse(null),
                    evidence.sources().stream().map(CitationBody::of).toList());
        }
    }

    /// A document to look up.
    @Schema(name = "RuleCitation")
    public record CitationBody(
            String citation,
            @Nullable LocalDate dated,
            @Nullable URI address) {

        static CitationBody of(Evidence.Source source) {
            return new CitationBody(
                    source.citation(),
                    source.dated().orElse(null),
                    source.address().orElse(null));
        }
    }

    static InteractionRuleBody of(InteractionRule rule, Optional<SiteChange> change) {
        return new InteractionRuleBody(
                rule.key().id(),
                rule.key().version(),
                rule.subject().id(),
                RuleConditionBody.of(rule.condition()),
                SeverityBody.of(rule.grading()),
                rule.boxedWarning(),
                rule.advice().mechanism(),
                rule.advice().expectedReactions(),
                rule.advice().management(),
                EvidenceBody.of(rule.evidence()),
                rule.edition().author(),
                rule.edition().effectiveFrom(),
                rule.edition().effectiveUntil().orElse(null),
                change.map(SiteOverrideBody::of).orElse(null));
    }

    private static List<String> names(Collection<?> values) {
        return values.stream().map(Object::toString).sorted().toList();
    }

    private static @Nullable Integer number(Optional<CnsGrade> grade) {
        return grade.map(CnsGrade::ordinal).orElse(null);
    }
}
