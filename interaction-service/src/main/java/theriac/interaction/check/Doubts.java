package theriac.interaction.check;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;

import theriac.interaction.check.Findings.Doubt;
import theriac.interaction.check.NotChecked.Reason;
import theriac.interaction.check.Participant.Medicine;
import theriac.interaction.drug.CnsGrade;
import theriac.interaction.patient.Fact;

/// Tells the prescriber what was not fully checked: one note per drug of which the catalog says too little, and
/// one per fact about the patient that is missing.
final class Doubts {

    private Doubts() {}

    /// What could not be checked for want of a fact.
    private record Unchecked(Set<Medicine> medicines, Set<String> subjects) {

        Unchecked() {
            this(new LinkedHashSet<>(), new LinkedHashSet<>());
        }

        void add(Doubt doubt) {
            subjects.add(doubt.rule().subject().headline());
            for (var member : doubt.members()) {
                if (member instanceof Medicine medicine) {
                    medicines.add(medicine);
                }
            }
        }
    }

    /// Those about which something is missing.
    static List<Medicine> unclear(List<? extends Participant> members) {
        return members.stream()
                .filter(Medicine.class::isInstance)
                .map(Medicine.class::cast)
                .filter(Doubts::isUnclear)
                .toList();
    }

    private static boolean isUnclear(Medicine medicine) {
        return medicine.drug().cnsGrade() == CnsGrade.NOT_STATED
                || medicine.drug().classes().isEmpty();
    }

    static List<NotChecked> notes(List<Doubt> doubts) {
        Map<Medicine, Set<String>> uncheckedWith = new LinkedHashMap<>();
        Map<Fact, Unchecked> missing = new EnumMap<>(Fact.class);
        for (var doubt : doubts) {
            doubt.unclear()
                    .forEach(medicine -> uncheckedWith
                            .computeIfAbsent(medicine, _ -> new LinkedHashSet<>())
                            .addAll(partners(medicine, doubt)));
            doubt.missing()
                    .forEach(fact ->
                            missing.computeIfAbsent(fact, _ -> new Unchecked()).add(doubt));
        }
        var notes = new ArrayList<NotChecked>();
        uncheckedWith.forEach((medicine, partners) -> notes.add(note(medicine, partners)));
        missing.forEach((fact, unchecked) -> notes.add(note(fact, unchecked)));
        return notes;
    }

    private static List<String> partners(Medicine medicine, Doubt doubt) {
        return doubt.members().stream()
                .filter(member -> !member.equals(medicine))
                .map(Participant::label)
                .toList();
    }

    private static NotChecked note(Medicine medicine, Set<String> partners) {
        var gradeMissing = medicine.drug().cnsGrade() == CnsGrade.NOT_STATED;
        var reason = gradeMissing ? Reason.CNS_GRADE_NOT_STATED : Reason.DRUG_CLASS_NOT_STATED;
        var missing = gradeMissing ? "how strongly this drug sedates" : "which class this drug belongs to";
        var with = partners.isEmpty() ? "" : " together with " + String.join(", ", partners);
        return new NotChecked(
                reason,
                medicine.label(),
                "The drug catalog does not state " + missing + ", so it was not fully checked" + with + ".",
                medicine.positions());
    }

    private static NotChecked note(Fact fact, Unchecked unchecked) {
        var medicines = unchecked.medicines();
        return new NotChecked(
                reason(fact),
                fact.label(),
                "Not known (" + fact.label() + "), so " + labels(medicines) + " could not be checked for: "
                        + String.join("; ", unchecked.subjects()) + ".",
                medicines.stream()
                        .flatMap(medicine -> medicine.positions().stream())
                        .toList());
    }

    private static String labels(Set<Medicine> medicines) {
        var labels = new StringJoiner(", ");
        medicines.forEach(medicine -> labels.add(medicine.label()));
        return labels.toString();
    }

    static Reason reason(Fact fact) {
        return switch (fact) {
            case AGE -> Reason.AGE_UNKNOWN;
            case CONDITIONS -> Reason.CONDITIONS_UNKNOWN;
            case RENAL_FUNCTION -> Reason.RENAL_FUNCTION_UNKNOWN;
            case DIALYSIS -> Reason.DIALYSIS_UNKNOWN;
            case LIVER_FUNCTION -> Reason.LIVER_FUNCTION_UNKNOWN;
            case PREGNANCY -> Reason.PREGNANCY_UNKNOWN;
            case BREASTFEEDING -> Reason.BREASTFEEDING_UNKNOWN;
        };
    }
}
