package theriac.interaction.check;

import java.util.List;

import theriac.interaction.patient.Patient;
import theriac.interaction.rule.AlcoholUse;

/// What a prescriber wants checked.
///
/// @param medications in the prescriber's order: findings name them by their position
public record MedicationList(List<Medication> medications, AlcoholUse alcoholUse, Patient patient) {

    public MedicationList {
        medications = List.copyOf(medications);
    }
}
