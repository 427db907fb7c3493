package theriac.interaction.rule.persistence;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

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

/// Writes when a rule applies.
final class ConditionWriter {

    private ConditionWriter() {}

    static RuleCondition document(Condition condition) {
        return switch (condition) {
            case Condition.WithAlcohol(var use, var drug) ->
                new RuleCondition(new WithAlcoholDocument(names(use), group(drug)), null, null, null, null);
            case Condition.Together(var one, var other) ->
                new RuleCondition(null, new TogetherDocument(group(one), group(other)), null, null, null);
            case Condition.SeveralOf(var atLeast, var of, var age) ->
                new RuleCondition(null, null, new SeveralOfDocument(atLeast, group(of), band(age)), null, null);
            case Condition.InPatient(var drug, var patient) ->
                new RuleCondition(null, null, null, new InPatientDocument(group(drug), patient(patient)), null);
            case Condition.Duplicate(var by, var classes) ->
                new RuleCondition(null, null, null, null, new DuplicateDocument(by.toString(), listed(classes)));
        };
    }

    private static GroupDocument group(DrugGroup group) {
        return new GroupDocument(
                ids(group.drugs()),
                listed(group.classes()),
                listed(group.beersClasses()),
                group.cnsGradeAtLeast().map(CnsGrade::ordinal).orElse(null),
                excluding(group.excluding()),
                listed(group.routes()));
    }

    private static @Nullable ExcludingDocument excluding(DrugGroup.Excluding excluding) {
        return excluding.equals(DrugGroup.Excluding.NOTHING)
                ? null
                : new ExcludingDocument(ids(excluding.drugs()), listed(excluding.classes()));
    }

    private static PatientDocument patient(PatientGroup patient) {
        return new PatientDocument(
                listed(patient.conditions()),
                band(patient.ageYears()),
                patient.renalFunction().map(ConditionWriter::renal).orElse(null),
                patient.onDialysis().orElse(null),
                patient.pregnant().orElse(null),
                patient.breastfeeding().orElse(null));
    }

    private static RenalBandDocument renal(RenalBand band) {
        return new RenalBandDocument(
                band.measure(),
                band.values().from().orElse(null),
                band.values().below().orElse(null));
    }

    private static @Nullable BandDocument band(Optional<Band> band) {
        return band.map(there -> new BandDocument(
                        there.from().orElse(null), there.below().orElse(null)))
                .orElse(null);
    }

    private static @Nullable List<String> ids(Collection<DrugId> drugs) {
        return listed(drugs.stream().map(DrugId::value).toList());
    }

    private static @Nullable List<String> listed(Collection<?> values) {
        return values.isEmpty() ? null : names(values);
    }

    private static List<String> names(Collection<?> values) {
        return values.stream().map(Object::toString).sorted().toList();
    }
}
