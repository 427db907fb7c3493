package theriac.interaction.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import theriac.interaction.check.Findings.Doubt;
import theriac.interaction.check.NotChecked.Reason;
import theriac.interaction.check.Participant.Medicine;
import theriac.interaction.drug.CnsGrade;

/// Tells the prescriber about drugs of which the catalog says too little: one note per drug, with all it was not
/// checked
/// against.
final class Doubts {

    private Doubts() {}

    /// Those of a pair about which something is missing.
    static List<Medicine> unclear(Medicine... pair) {
        return Stream.of(pair).filter(Doubts::isUnclear).toList();
    }

    private static boolean isUnclear(Medicine medicine) {
        return medicine.drug().cnsGrade() == CnsGrade.NOT_STATED
                || medicine.drug().classes().isEmpty();
    }

    static List<NotChecked> notes(List<Doubt> doubts) {
        Map<Medicine, Set<String>> uncheckedWith = new LinkedHashMap<>();
        for (var doubt : doubts) {
            for (var medicine : doubt.unclear()) {
                var partner = doubt.one().equals(medicine) ? doubt.other() : doubt.one();
                uncheckedWith
                        .computeIfAbsent(medicine, _ -> new LinkedHashSet<>())
                        .add(partner.label());
            }
        }
        var notes = new ArrayList<NotChecked>();
        uncheckedWith.forEach((medicine, partners) -> notes.add(note(medicine, partners)));
        return notes;
    }

    private static NotChecked note(Medicine medicine, Set<String> partners) {
        var gradeMissing = medicine.drug().cnsGrade() == CnsGrade.NOT_STATED;
        var reason = gradeMissing ? Reason.CNS_GRADE_NOT_STATED : Reason.DRUG_CLASS_NOT_STATED;
        var missing = gradeMissing ? "how strongly this drug sedates" : "which class this drug belongs to";
        return new NotChecked(
                reason,
                medicine.label(),
                "The drug catalog does not state " + missing + ", so it was not fully checked together with "
                        + String.join(", ", partners) + ".",
                medicine.positions());
    }
}
