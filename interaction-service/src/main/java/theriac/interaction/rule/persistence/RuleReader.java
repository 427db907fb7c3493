package theriac.interaction.rule.persistence;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import theriac.interaction.drug.CnsGrade;
import theriac.interaction.rule.Advice;
import theriac.interaction.rule.AlcoholUse;
import theriac.interaction.rule.Edition;
import theriac.interaction.rule.Evidence;
import theriac.interaction.rule.EvidenceLevel;
import theriac.interaction.rule.Grading;
import theriac.interaction.rule.InteractionRule;
import theriac.interaction.rule.RuleKey;
import theriac.interaction.rule.Severity;
import theriac.interaction.rule.Subject;
import theriac.interaction.rule.persistence.RuleDocument.EvidenceDocument;
import theriac.interaction.rule.persistence.RuleDocument.SeverityDocument;
import theriac.interaction.rule.persistence.RuleDocument.StepDocument;

/// Reads documents into rules.
final class RuleReader {

    private RuleReader() {}

    static List<InteractionRule> rules(RuleDocument.Family family) {
        var subject = new Subject(family.subject(), family.headline());
        return family.rules().stream().map(rule -> rule(subject, rule)).toList();
    }

    static InteractionRule rule(RuleDocument.Kept kept) {
        return rule(new Subject(kept.subject(), kept.headline()), kept.rule());
    }

    private static InteractionRule rule(Subject subject, RuleDocument rule) {
        return new InteractionRule(
                new RuleKey(rule.id(), rule.version()),
                subject,
                ConditionReader.condition(rule.appliesTo()),
                grading(rule.severity()),
                Boolean.TRUE.equals(rule.boxedWarning()),
                new Advice(rule.mechanism(), rule.expectedReactions(), rule.management()),
                evidence(rule.evidence()),
                new Edition(rule.author(), rule.effectiveFrom(), Optional.ofNullable(rule.effectiveUntil())));
    }

    private static Grading grading(SeverityDocument severity) {
        return new Grading(
                one(Severity.values(), severity.otherwise()),
                listed(severity.steps()).stream().map(RuleReader::step).toList());
    }

    private static Grading.Step step(StepDocument step) {
        return new Grading.Step(
                one(Severity.values(), step.severity()),
                uses(listed(step.alcoholUse())),
                grade(step.everyDrugCnsGradeAtLeast()));
    }

    private static Evidence evidence(EvidenceDocument evidence) {
        return new Evidence(
                one(EvidenceLevel.values(), evidence.level()),
                Optional.ofNullable(evidence.jurisdiction()),
                evidence.sources().stream()
                        .map(source -> new Evidence.Source(
                                source.citation(),
                                Optional.ofNullable(source.dated()),
                                Optional.ofNullable(source.address())))
                        .toList());
    }

    static Set<AlcoholUse> uses(List<String> names) {
        return Set.copyOf(
                names.stream().map(name -> one(AlcoholUse.values(), name)).toList());
    }

    private static Optional<CnsGrade> grade(@Nullable Integer number) {
        return Optional.ofNullable(number).map(CnsGrade::of);
    }

    private static <T> List<T> listed(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }

    static <T> T one(T[] of, String name) {
        return Arrays.stream(of)
                .filter(value -> value.toString().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("none of " + Arrays.toString(of) + ": " + name));
    }
}
