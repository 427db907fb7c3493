package theriac.interaction.rule.persistence;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/// A version of a rule as the reviewed files spell it, and as the database keeps it.
record RuleDocument(
        String id,
        int version,
        String author,
        LocalDate effectiveFrom,
        @Nullable LocalDate effectiveUntil,
        RuleCondition appliesTo,
        SeverityDocument severity,
        @Nullable Boolean boxedWarning,
        String mechanism,
        List<String> expectedReactions,
        String management,
        EvidenceDocument evidence) {

    record SeverityDocument(String otherwise, @Nullable List<StepDocument> steps) {}

    record StepDocument(
            String severity,
            @Nullable List<String> alcoholUse,
            @Nullable Integer everyDrugCnsGradeAtLeast) {}

    record EvidenceDocument(String level, @Nullable String jurisdiction, List<SourceDocument> sources) {}

    record SourceDocument(
            String citation,
            @Nullable LocalDate dated,
            @Nullable URI address) {}

    /// All rules of one subject: one reviewed file.
    record Family(String subject, String headline, List<RuleDocument> rules) {}

    /// One kept rule with its subject: one row.
    record Kept(String subject, String headline, RuleDocument rule) {}
}
