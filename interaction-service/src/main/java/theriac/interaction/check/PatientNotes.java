package theriac.interaction.check;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import theriac.interaction.check.NotChecked.Reason;
import theriac.interaction.patient.Patient;

/// Tells what of a patient's description could not be used.
final class PatientNotes {

    private PatientNotes() {}

    static List<NotChecked> on(Patient patient, Knowledge knowledge) {
        if (patient.conditions().isEmpty() && patient.kidneys().estimates().isEmpty()) {
            return List.of();
        }
        var conditions = patient.conditions().orElse(Set.of()).stream()
                .filter(condition -> !knowledge.conditions().contains(condition))
                .sorted()
                .map(PatientNotes::unknown);
        var estimates = patient.kidneys().estimates().stream()
                .filter(estimate -> estimate.value().isEmpty())
                .map(estimate -> NotChecked.of(
                        Reason.RENAL_FUNCTION_NOT_ESTIMATED, estimate.measure(), estimate.explanation() + "."));
        return Stream.concat(conditions, estimates).toList();
    }

    private static NotChecked unknown(String condition) {
        return NotChecked.of(
                Reason.UNKNOWN_CONDITION, condition, "No rule asks for this condition, so nothing was checked for it.");
    }
}
