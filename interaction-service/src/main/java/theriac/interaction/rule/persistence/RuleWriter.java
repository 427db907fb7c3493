package theriac.interaction.rule.persistence;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import theriac.interaction.drug.CnsGrade;
import theriac.interaction.rule.Evidence;
import theriac.interaction.rule.Grading;
import theriac.interaction.rule.InteractionRule;
import theriac.interaction.rule.persistence.RuleDocument.EvidenceDocument;
import theriac.interaction.rule.persistence.RuleDocument.SeverityDocument;
import theriac.interaction.rule.persistence.RuleDocument.SourceDocument;
import theriac.interaction.rule.persistence.RuleDocument.StepDocument;

/// Writes rules as documents.
final class RuleWriter {

    private RuleWriter() {}

    static RuleDocument.Kept document(InteractionRule rule) {
        return new RuleDocument.Kept(rule.subject().id(), rule.subject().headline(), body(rule));
    }

    private static RuleDocument body(InteractionRule rule) {
        return new RuleDocument(
                rule.key().id(),
                rule.key().version(),
                rule.edition().author(),
                rule.edition().effectiveFrom(),
                rule.edition().effectiveUntil().orElse(null),
                ConditionWriter.document(rule.condition()),
                severity(rule.grading()),
                rule.boxedWarning(),
                rule.advice().mechanism(),
                rule.advice().expectedReactions(),
                rule.advice().management(),
                evidence(rule.evidence()));
    }

    private static SeverityDocument severity(Grading grading) {
        var steps = grading.steps().stream()
                .map(step -> new StepDocument(
                        step.severity().toString(),
                        step.alcoholUse().isEmpty() ? null : names(step.alcoholUse()),
                        number(step.everyDrugAtLeast())))
                .toList();
        return new SeverityDocument(grading.otherwise().toString(), steps.isEmpty() ? null : steps);
    }

    private static EvidenceDocument evidence(Evidence evidence) {
        return new EvidenceDocument(
                evidence.level().toString(),
                evidence.jurisdiction().orElse(null),
                evidence.sources().stream()
                        .map(source -> new SourceDocument(
                                source.citation(),
                                source.dated().orElse(null),
                                source.address().orElse(null)))
                        .toList());
    }

    private static List<String> names(Collection<?> values) {
        return values.stream().map(Object::toString).sorted().toList();
    }

    private static @Nullable Integer number(Optional<CnsGrade> grade) {
        return grade.map(CnsGrade::ordinal).orElse(null);
    }
}
