package theriac.interaction.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import theriac.interaction.check.NotChecked.Reason;
import theriac.interaction.check.Participant.Medicine;
import theriac.interaction.dose.DoseAnswer;
import theriac.interaction.dose.DoseAnswer.Gap;
import theriac.interaction.dose.Intake;
import theriac.interaction.dose.JudgeDoses;
import theriac.interaction.drug.Drug;
import theriac.interaction.patient.Fact;

/// Has the doses of a list judged, and tells what could not be judged.
final class DoseNotes {

    private DoseNotes() {}

    static List<DoseAnswer> answers(MedicationList list, List<Medicine> medicines, JudgeDoses judge) {
        return medicines.stream()
                .filter(medicine -> concerns(list, medicine))
                .map(medicine -> judge.of(medicine.drug(), intakes(list, medicine)))
                .toList();
    }

    /// Whether the catalog or the list says anything about doses of the drug.
    private static boolean concerns(MedicationList list, Medicine medicine) {
        if (medicine.drug().isAlcohol()) {
            return false;
        }
        return !medicine.drug().profile().doseRules().isEmpty()
                || medicine.positions().stream()
                        .anyMatch(position ->
                                list.medications().get(position).intake().dose().isPresent());
    }

    private static Map<Integer, Intake> intakes(MedicationList list, Medicine medicine) {
        var intakes = new TreeMap<Integer, Intake>();
        medicine.positions()
                .forEach(position ->
                        intakes.put(position, list.medications().get(position).intake()));
        return intakes;
    }

    static List<NotChecked> notes(List<DoseAnswer> answers) {
        if (answers.isEmpty()) {
            return List.of();
        }
        var gaps = answers.stream().flatMap(answer -> answer.gaps().stream()).toList();
        var notes = new ArrayList<NotChecked>();
        for (var fact : Fact.values()) {
            notes.addAll(together(
                    gaps.stream().filter(gap -> lacks(gap, fact)).toList(),
                    Doubts.reason(fact),
                    fact.label(),
                    "Not known (" + fact.label() + "), so the dosing advice on %s could not be fully checked."));
        }
        notes.addAll(together(
                gaps.stream().filter(Gap.NoDose.class::isInstance).toList(),
                Reason.DOSE_NOT_STATED,
                "dose",
                "No dose was given of %s, so no dose limit was checked for it."));
        notes.addAll(together(
                gaps.stream().filter(Gap.NoRoute.class::isInstance).toList(),
                Reason.ROUTE_NOT_STATED,
                "route",
                "No route was given of %s; its dose was judged as taken by mouth."));
        gaps.forEach(gap -> notes.addAll(other(gap)));
        return notes;
    }

    private static boolean lacks(Gap gap, Fact fact) {
        return gap instanceof Gap.OfPatient(Drug _, List<Integer> _, var missing) && missing.contains(fact);
    }

    private static List<NotChecked> together(List<Gap> gaps, Reason reason, String what, String detail) {
        if (gaps.isEmpty()) {
            return List.of();
        }
        var drugs = gaps.stream().map(gap -> gap.drug().name()).distinct().collect(Collectors.joining(", "));
        var positions = gaps.stream()
                .flatMap(gap -> gap.positions().stream())
                .sorted()
                .distinct()
                .toList();
        return List.of(new NotChecked(reason, what, detail.formatted(drugs), positions));
    }

    private static List<NotChecked> other(Gap gap) {
        return gap instanceof Gap.Other(Drug drug, var positions, var why)
                ? List.of(new NotChecked(
                        Reason.DOSE_NOT_CHECKED,
                        drug.name(),
                        "The dose was not fully checked: " + why + ".",
                        positions))
                : List.of();
    }
}
