package theriac.interaction.rule;

import java.util.Optional;
import java.util.Set;

import theriac.interaction.drug.Band;
import theriac.interaction.drug.RenalBand;
import theriac.interaction.patient.Judgement;
import theriac.interaction.patient.Patient;

/// The patients that a rule is about: all that it states holds for them; what it does not state does not matter.
///
/// @param conditions they have one of these, as slugs; empty where it does not matter
public record PatientGroup(
        Set<String> conditions,
        Optional<Band> ageYears,
        Optional<RenalBand> renalFunction,
        Optional<Boolean> onDialysis,
        Optional<Boolean> pregnant,
        Optional<Boolean> breastfeeding) {

    /// All patients.
    public static final PatientGroup EVERYONE = aged(Optional.empty());

    public PatientGroup {
        conditions = Set.copyOf(conditions);
    }

    /// Patients of some age.
    public static PatientGroup aged(Optional<Band> years) {
        return new PatientGroup(
                Set.of(), years, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /// Whether the patient belongs to the group, as far as enough is known.
    public Judgement includes(Patient patient) {
        var included = conditions.isEmpty() ? Judgement.YES : patient.hasOneOf(conditions);
        included = included.and(ageYears, patient::aged);
        included = included.and(renalFunction, patient::renalFunctionIn);
        included = included.and(onDialysis, patient::dialysisIs);
        included = included.and(pregnant, patient::pregnancyIs);
        return included.and(breastfeeding, patient::breastfeedingIs);
    }
}
