package theriac.interaction.rule.rest;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import theriac.interaction.drug.Band;
import theriac.interaction.drug.CnsGrade;
import theriac.interaction.drug.DrugId;
import theriac.interaction.drug.RenalBand;
import theriac.interaction.rule.Condition;
import theriac.interaction.rule.DrugGroup;
import theriac.interaction.rule.PatientGroup;

/// When a rule applies, as it is sent.
@Schema(name = "RuleCondition")
public record RuleConditionBody(
        @Schema(enumeration = {"with-alcohol", "together", "several-of", "in-patient", "duplicate"})
        String kind,

        @Schema(description = "Uses of alcohol, for with-alcohol") @Nullable
        List<String> alcoholUse,

        @Schema(description = "The groups of drugs: two for together, none for duplicate, one for the others")
        List<GroupBody> drugs,

        @Schema(description = "How many different drugs of the group it takes, for several-of") @Nullable
        Integer atLeast,

        @Schema(description = "The patients whom it is about: all that is stated holds, of the conditions one")
        @Nullable
        PatientBody patient,

        @Schema(description = "What is the same, for duplicate") @Nullable
        DuplicateBody duplicate) {

    /// A group of drugs: any that one of its parts describes, but for those excluded.
    @Schema(name = "RuleDrugGroup")
    public record GroupBody(
            @Nullable List<String> drugs,
            @Nullable List<String> classes,

            @Schema(description = "Classes of the AGS Beers Criteria") @Nullable
            List<String> beersClasses,

            @Nullable Integer cnsGradeAtLeast,
            @Nullable ExcludingBody excluding,

            @Schema(description = "Only while they are given by one of these routes") @Nullable
            List<String> routes) {

        static GroupBody of(DrugGroup group) {
            return new GroupBody(
                    ids(group.drugs()),
                    listed(group.classes()),
                    listed(group.beersClasses()),
                    group.cnsGradeAtLeast().map(CnsGrade::ordinal).orElse(null),
                    ExcludingBody.of(group.excluding()),
                    listed(group.routes()));
        }
    }

    /// Drugs that are left out of a group.
    @Schema(name = "RuleDrugsExcluded")
    public record ExcludingBody(
            @Nullable List<String> drugs, @Nullable List<String> classes) {

        static @Nullable ExcludingBody of(DrugGroup.Excluding excluding) {
            return excluding.equals(DrugGroup.Excluding.NOTHING)
                    ? null
                    : new ExcludingBody(ids(excluding.drugs()), listed(excluding.classes()));
        }
    }

    /// The patients whom a rule is about.
    @Schema(name = "RulePatients")
    public record PatientBody(
            @Nullable List<String> conditions,
            @Nullable BandBody ageYears,
            @Nullable RenalBandBody renalFunction,
            @Nullable Boolean onDialysis,
            @Nullable Boolean pregnant,
            @Nullable Boolean breastfeeding) {

        static PatientBody of(PatientGroup patient) {
            return new PatientBody(
                    listed(patient.conditions()),
                    patient.ageYears().map(BandBody::of).orElse(null),
                    patient.renalFunction().map(RenalBandBody::of).orElse(null),
                    patient.onDialysis().orElse(null),
                    patient.pregnant().orElse(null),
                    patient.breastfeeding().orElse(null));
        }
    }

    /// From the first value up to, but not including, the second.
    @Schema(name = "RuleBand")
    public record BandBody(
            @Nullable BigDecimal from, @Nullable BigDecimal below) {

        static BandBody of(Band band) {
            return new BandBody(band.from().orElse(null), band.below().orElse(null));
        }
    }

    /// A band of kidney function by its measure.
    @Schema(name = "RuleRenalBand")
    public record RenalBandBody(
            @Schema(enumeration = {"egfr-ml-min-1.73m2", "cockcroft-gault-ml-min"})
            String measure,

            @Nullable BigDecimal from,
            @Nullable BigDecimal below) {

        static RenalBandBody of(RenalBand band) {
            var values = BandBody.of(band.values());
            return new RenalBandBody(band.measure(), values.from(), values.below());
        }
    }

    /// What makes two treatments the same.
    @Schema(name = "RuleDuplicate")
    public record DuplicateBody(
            @Schema(enumeration = {"class", "ingredient"}) String by,

            @Nullable List<String> classes) {}

    static RuleConditionBody of(Condition condition) {
        return switch (condition) {
            case Condition.WithAlcohol(var use, var drug) ->
                new RuleConditionBody("with-alcohol", names(use), groups(drug), null, null, null);
            case Condition.Together(var one, var other) ->
                new RuleConditionBody("together", null, groups(one, other), null, null, null);
            case Condition.SeveralOf(var atLeast, var of, var age) ->
                new RuleConditionBody("several-of", null, groups(of), atLeast, aged(age), null);
            case Condition.InPatient(var drug, var patient) ->
                new RuleConditionBody("in-patient", null, groups(drug), null, PatientBody.of(patient), null);
            case Condition.Duplicate(var by, var classes) -> {
                var duplicate = new DuplicateBody(by.toString(), listed(classes));
                yield new RuleConditionBody("duplicate", null, List.of(), null, null, duplicate);
            }
        };
    }

    private static @Nullable PatientBody aged(Optional<Band> years) {
        return years.map(band -> PatientBody.of(PatientGroup.aged(years))).orElse(null);
    }

    private static List<GroupBody> groups(DrugGroup... groups) {
        return List.of(groups).stream().map(GroupBody::of).toList();
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
