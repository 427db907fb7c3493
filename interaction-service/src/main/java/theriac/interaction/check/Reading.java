package theriac.interaction.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import theriac.interaction.check.CheckResult.Understood;
import theriac.interaction.check.NotChecked.Reason;
import theriac.interaction.check.Participant.Drinking;
import theriac.interaction.check.Participant.Medicine;
import theriac.interaction.dose.Intake;
import theriac.interaction.drug.Designation;
import theriac.interaction.drug.Drug;
import theriac.interaction.drug.DrugCatalog;
import theriac.interaction.drug.DrugId;
import theriac.interaction.drug.Match;
import theriac.interaction.drug.Recognition.Ambiguous;
import theriac.interaction.drug.Recognition.By;
import theriac.interaction.drug.Recognition.Contradictory;
import theriac.interaction.drug.Recognition.Recognised;
import theriac.interaction.drug.Recognition.Unknown;
import theriac.interaction.rule.AlcoholUse;
import theriac.interaction.rule.DrugGroup;

/// What a list of medications means: each drug once, the alcohol, and what could not be made out.
final class Reading {

    private final Map<DrugId, Medicine> medicines = new LinkedHashMap<>();
    private final List<Understood> understood = new ArrayList<>();
    private final List<NotChecked> notes = new ArrayList<>();
    private final MedicationList list;

    private Reading(MedicationList list) {
        this.list = list;
    }

    /// Alcohol in the patient and where it comes from.
    record Exposure(Participant source, AlcoholUse use) {}

    static Reading of(MedicationList list, DrugCatalog catalog) {
        var reading = new Reading(list);
        for (var position = 0; position < list.medications().size(); position++) {
            reading.read(position, list.medications().get(position), catalog);
        }
        reading.medicines.values().forEach(reading::noteOn);
        if (list.alcoholUse() == AlcoholUse.UNKNOWN) {
            reading.notes.add(NotChecked.of(
                    Reason.ALCOHOL_USE_UNKNOWN,
                    "alcohol",
                    "Alcohol use is not known, so nothing was checked against what the patient drinks."));
        }
        return reading;
    }

    /// The drugs of the list, each once, in the order of the list.
    List<Medicine> medicines() {
        return List.copyOf(medicines.values());
    }

    /// Whether a medicine belongs to a group by what it is and by how it is given.
    Match belongs(Medicine medicine, DrugGroup group) {
        return group.includes(medicine.drug()).and(isGivenAs(group, medicine));
    }

    /// Whether a medicine is given by one of the group's routes. A route that nobody stated counts as by mouth.
    Match isGivenAs(DrugGroup group, Medicine medicine) {
        return group.routes().isEmpty() ? Match.YES : group.isGivenBy(routes(medicine));
    }

    private List<String> routes(Medicine medicine) {
        var routes = new ArrayList<String>(medicine.positions().size());
        for (var position : medicine.positions()) {
            routes.add(list.medications().get(position).intake().route().orElse(Intake.UNSTATED_ROUTE));
        }
        return routes;
    }

    List<Understood> understood() {
        return List.copyOf(understood);
    }

    List<NotChecked> notes() {
        return List.copyOf(notes);
    }

    /// What the patient drinks, and alcohol given as a medicine, which is in the blood now.
    List<Exposure> alcohol() {
        var exposures = new ArrayList<Exposure>();
        var use = list.alcoholUse();
        if (use != AlcoholUse.NONE && use != AlcoholUse.UNKNOWN) {
            exposures.add(new Exposure(new Drinking(use), use));
        }
        medicines.values().stream()
                .filter(medicine -> medicine.drug().isAlcohol())
                .map(medicine -> new Exposure(medicine, AlcoholUse.ACUTE))
                .forEach(exposures::add);
        return exposures;
    }

    private void read(int position, Medication medication, DrugCatalog catalog) {
        var designation = medication.designation();
        var stop = medication.intake().stop().filter(last -> last.isBefore(catalog.day()));
        if (stop.isPresent()) {
            var detail = "It was stopped on " + stop.get() + " and is no longer taken; it was not checked.";
            note(Reason.MEDICATION_STOPPED, position, designation, detail);
            return;
        }
        switch (catalog.recognise(designation)) {
            case Recognised(Drug drug, By by) -> recognised(position, designation, drug, by);
            case Unknown() ->
                note(
                        Reason.UNKNOWN_DRUG,
                        position,
                        designation,
                        "The drug catalog knows no drug of this name or code.");
            case Ambiguous(var candidates) ->
                note(
                        Reason.AMBIGUOUS_DRUG,
                        position,
                        designation,
                        "This may mean any of: " + names(candidates) + ". Name the drug, or give a code of it alone.");
            case Contradictory(var named, var coded) ->
                note(
                        Reason.CONTRADICTORY_DRUG,
                        position,
                        designation,
                        "The name means " + names(named) + ", but the code means " + names(coded) + ".");
        }
    }

    private void recognised(int position, Designation designation, Drug drug, By by) {
        understood.add(new Understood(position, drug.id().value(), drug.name(), by));
        medicines.merge(drug.id(), new Medicine(drug, List.of(position)), Reading::listedAgain);
        if (by == By.NAME_WITHOUT_ITS_CODE) {
            note(
                    Reason.UNKNOWN_CODE,
                    position,
                    designation,
                    "The drug catalog does not know the code; the medication was checked by its name.");
        }
    }

    private static Medicine listedAgain(Medicine before, Medicine again) {
        var positions = new ArrayList<>(before.positions());
        positions.addAll(again.positions());
        return new Medicine(before.drug(), positions);
    }

    private void noteOn(Medicine medicine) {
        if (medicine.drug().caveats().isEmpty()) {
            return;
        }
        medicine.drug().caveats().stream().sorted().forEach(caveat -> {
            switch (caveat) {
                case WITHDRAWN ->
                    note(
                            Reason.DRUG_WITHDRAWN,
                            medicine,
                            "The drug catalog has withdrawn this drug; it was checked as last described there.");
                case NOTHING_IN_FORCE ->
                    note(
                            Reason.NO_STATEMENT_IN_FORCE,
                            medicine,
                            "All that the drug catalog states about this drug takes effect later.");
                case NEWER_STATE_UNREADABLE ->
                    note(
                            Reason.NEWER_STATEMENT_UNREADABLE,
                            medicine,
                            "The drug catalog has published a newer description of this drug that could not be read;"
                                    + " it was checked as described before.");
            }
        });
    }

    private void note(Reason reason, int position, Designation designation, String detail) {
        notes.add(new NotChecked(reason, designation.asWritten(), detail, List.of(position)));
    }

    private void note(Reason reason, Medicine medicine, String detail) {
        notes.add(new NotChecked(reason, medicine.label(), detail, medicine.positions()));
    }

    private static String names(List<Drug> drugs) {
        return String.join(", ", drugs.stream().map(Drug::name).toList());
    }
}
