package theriac.interaction.cdshooks.chart;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import theriac.http.Problem;
import theriac.interaction.cdshooks.chart.MedicationNaming.Naming;
import theriac.interaction.check.Medication;
import theriac.interaction.check.NotChecked;
import theriac.interaction.check.NotChecked.Reason;
import theriac.interaction.dose.Dose;
import theriac.interaction.dose.Intake;
import theriac.interaction.drug.Designation;
import theriac.interaction.drug.Recognition;

/// The list that is checked: what is about to be ordered, then what is taken already.
public final class MedicationsToCheck {

    /// As many as a check takes over HTTP.
    private static final int MOST = 200;

    private final LocalDate today;
    private final MedicationSources sources;
    private final MedicationNaming naming;
    private final List<Listed> listed = new ArrayList<>();
    private final List<NotChecked> notes = new ArrayList<>();

    private MedicationsToCheck(
            Chart record, Chart orders, LocalDate today, Function<Designation, Recognition> catalog) {
        var whole = new Chart();
        whole.takeAll(orders);
        whole.takeAll(record);
        this.today = today;
        this.sources = new MedicationSources(record, orders.all(), today);
        this.naming = new MedicationNaming(whole, catalog);
    }

    /// Makes the list.
    ///
    /// @param record what is known of the patient
    /// @param orders the draft orders
    /// @throws Problem 400 where the list would be longer than a check takes
    public static MedicationsToCheck of(
            Chart record, Chart orders, LocalDate today, Function<Designation, Recognition> catalog) {
        var medications = new MedicationsToCheck(record, orders, today, catalog);
        orders.all().stream().filter(MedicationSources::isOrdered).forEach(medications::order);
        medications.takeWhatIsTaken();
        return medications;
    }

    public List<Listed> listed() {
        return List.copyOf(listed);
    }

    /// What of the resources could not be used.
    public List<NotChecked> notes() {
        return List.copyOf(notes);
    }

    private void takeWhatIsTaken() {
        var told = new HashSet<Designation>();
        for (var resource : sources.taken()) {
            var named = naming.of(resource);
            var drugs = named.drugs().stream()
                    .map(MedicationNaming.Named::designation)
                    .toList();
            var order = resource.type().equals("MedicationRequest");
            if (order || drugs.isEmpty() || !told.containsAll(drugs)) {
                add(resource, named, false);
            }
            told.addAll(drugs);
        }
    }

    private void order(Resource draft) {
        add(draft, naming.of(draft), true);
    }

    private void add(Resource resource, Naming named, boolean order) {
        named.doubt().ifPresent(doubt -> note(Reason.UNKNOWN_DRUG, named.label(), doubt));
        for (var drug : named.drugs()) {
            if (listed.size() == MOST) {
                throw resource.json().wrong("is more than the " + MOST + " medications that can be checked at once");
            }
            var dosage = Dosage.of(lines(resource), drug.strength());
            dosage.doubts().stream()
                    .distinct()
                    .forEach(doubt ->
                            note(Reason.DOSE_NOT_CHECKED, named.label(), "Its dose was not judged: " + doubt + "."));
            listed.add(new Listed(
                    resource,
                    named.label(),
                    new Medication(drug.designation(), intake(resource, named.label(), drug, dosage, order)),
                    order));
        }
    }

    private static List<Element> lines(Resource resource) {
        var lines = new ArrayList<>(resource.json().list("dosageInstruction"));
        lines.addAll(resource.json().list("dosage"));
        return lines;
    }

    private Intake intake(Resource resource, String label, MedicationNaming.Named drug, Dosage dosage, boolean order) {
        var before = order ? sources.before(resource) : Optional.<Resource>empty();
        var previous = before.flatMap(one -> Dosage.of(lines(one), drug.strength())
                .dose()
                .map(dose -> new Dose.Previous(dose.single(), Optional.empty())));
        var dose = dosage.dose()
                .map(one -> new Dose(
                        one.single(),
                        one.perMilliliter(),
                        one.timesPerDay(),
                        previous.filter(earlier ->
                                earlier.single().unit().equals(one.single().unit()))));
        var start = dosage.start()
                .or(() -> order && before.isEmpty() && !isTakenAlready(drug) ? Optional.of(today) : Optional.empty());
        var end = dosage.end().filter(last -> start.filter(last::isBefore).isEmpty());
        return new Intake(
                dosage.route().or(() -> ProductName.route(label)), dose, start, order ? Optional.empty() : end);
    }

    /// A further order of a drug that is taken is not its beginning.
    private boolean isTakenAlready(MedicationNaming.Named drug) {
        return sources.taken().stream()
                .flatMap(one -> naming.of(one).drugs().stream())
                .anyMatch(one -> one.designation().equals(drug.designation()));
    }

    private void note(Reason reason, String what, String detail) {
        notes.add(new NotChecked(reason, what, detail, List.of()));
    }
}
