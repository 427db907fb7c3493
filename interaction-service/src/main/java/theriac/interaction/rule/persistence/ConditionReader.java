package theriac.interaction.rule.persistence;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import theriac.interaction.drug.Band;
import theriac.interaction.drug.CnsGrade;
import theriac.interaction.drug.DrugId;
import theriac.interaction.drug.RenalBand;
import theriac.interaction.rule.Condition;
import theriac.interaction.rule.DrugGroup;
import theriac.interaction.rule.PatientGroup;
import theriac.interaction.rule.persistence.RuleCondition.BandDocument;
import theriac.interaction.rule.persistence.RuleCondition.DuplicateDocument;
import theriac.interaction.rule.persistence.RuleCondition.ExcludingDocument;
import theriac.interaction.rule.persistence.RuleCondition.GroupDocument;
import theriac.interaction.rule.persistence.RuleCondition.InPatientDocument;
import theriac.interaction.rule.persistence.RuleCondition.PatientDocument;
import theriac.interaction.rule.persistence.RuleCondition.RenalBandDocument;
import theriac.interaction.rule.persistence.RuleCondition.SeveralOfDocument;
import theriac.interaction.rule.persistence.RuleCondition.TogetherDocument;
import theriac.interaction.rule.persistence.RuleCondition.WithAlcoholDocument;

/// Reads when a rule applies.
final class ConditionReader {

    private ConditionReader() {}

    static Condition condition(RuleCondition condition) {
        var stated = Stream.of(
                        Optional.ofNullable(condition.withAlcohol()).map(ConditionReader::withAlcohol),
                        Optional.ofNullable(condition.together()).map(ConditionReader::together),
                        Optional.ofNullable(condition.severalOf()).map(ConditionReader::severalOf),
                        Optional.ofNullable(condition.inPatient()).map(ConditionReader::inPatient),
                        Optional.ofNullable(condition.duplicate()).map(ConditionReader::duplicate))
                .flatMap(Optional::stream)
                .toList();
        if (stated.size() != 1) {
            throw new IllegalArgumentException("a rule states exactly one condition");
        }
        return stated.getFirst();
    }

    private static Condition withAlcohol(WithAlcoholDocument document) {
        return new Condition.WithAlcohol(RuleReader.uses(document.use()), group(document.drug()));
    }

    private static Condition together(TogetherDocument document) {
        return new Condition.Together(group(document.one()), group(document.other()));
    }

    private static Condition severalOf(SeveralOfDocument document) {
        return new Condition.SeveralOf(document.atLeast(), group(document.of()), band(document.ageYears()));
    }

    private static Condition inPatient(InPatientDocument document) {
        return new Condition.InPatient(group(document.drug()), patient(document.patient()));
    }

    private static Condition duplicate(DuplicateDocument document) {
        return new Condition.Duplicate(
                RuleReader.one(Condition.Duplicate.By.values(), document.by()), set(document.classes()));
    }

    private static DrugGroup group(GroupDocument group) {
        return new DrugGroup(
                drugs(group.drugs()),
                set(group.classes()),
                set(group.beersClasses()),
                Optional.ofNullable(group.cnsGradeAtLeast()).map(CnsGrade::of),
                Optional.ofNullable(group.excluding())
                        .map(ConditionReader::excluding)
                        .orElse(DrugGroup.Excluding.NOTHING),
                set(group.routes()));
    }

    private static DrugGroup.Excluding excluding(ExcludingDocument excluding) {
        return new DrugGroup.Excluding(drugs(excluding.drugs()), set(excluding.classes()));
    }

    private static PatientGroup patient(PatientDocument patient) {
        return new PatientGroup(
                set(patient.conditions()),
                band(patient.ageYears()),
                Optional.ofNullable(patient.renalFunction()).map(ConditionReader::renal),
                Optional.ofNullable(patient.onDialysis()),
                Optional.ofNullable(patient.pregnant()),
                Optional.ofNullable(patient.breastfeeding()));
    }

    private static RenalBand renal(RenalBandDocument band) {
        return new RenalBand(
                band.measure(), new Band(Optional.ofNullable(band.from()), Optional.ofNullable(band.below())));
    }

    private static Optional<Band> band(@Nullable BandDocument band) {
        return Optional.ofNullable(band)
                .map(there -> new Band(Optional.ofNullable(there.from()), Optional.ofNullable(there.below())));
    }

    private static Set<DrugId> drugs(@Nullable List<String> ids) {
        return set(ids).stream().map(DrugId::new).collect(Collectors.toSet());
    }

    private static Set<String> set(@Nullable List<String> list) {
        return Set.copyOf(Objects.requireNonNullElse(list, List.of()));
    }
}
