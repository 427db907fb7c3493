package theriac.interaction.patientcheck;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import theriac.interaction.check.MedicationList;
import theriac.interaction.dose.Intake;
import theriac.interaction.drug.Designation;
import theriac.interaction.drug.DrugId;
import theriac.interaction.drug.Recognition;
import theriac.interaction.drug.Recognition.Recognised;
import theriac.interaction.medicationcourse.Route;

/// The drugs that a list names, and by which routes: about these the list is believed, also that one was stopped.
///
/// @param routes of each drug; an absent route is one that the list does not state
record NamedDrugs(Map<DrugId, Set<Optional<String>>> routes) {

    static NamedDrugs of(MedicationList list, Function<Designation, Recognition> recognise) {
        Map<DrugId, Set<Optional<String>>> routes = new HashMap<>();
        for (var medication : list.medications()) {
            if (recognise.apply(medication.designation()) instanceof Recognised(var drug, var _)) {
                routes.computeIfAbsent(drug.id(), _ -> new HashSet<>())
                        .add(medication.intake().route());
            }
        }
        return new NamedDrugs(routes);
    }

    /// Whether the list speaks of this medication; without a route it speaks of what is taken by mouth. Tablets of a
    /// drug say nothing about a pump with it.
    boolean cover(TakenMedication taken) {
        return taken.drug()
                .map(drug -> routes.getOrDefault(drug, Set.of()))
                .filter(named -> !named.isEmpty())
                .map(named -> speakOf(taken.route().map(Route::value), named))
                .orElse(false);
    }

    private static boolean speakOf(Optional<String> taken, Set<Optional<String>> named) {
        return taken.isEmpty()
                || named.contains(taken)
                || (taken.get().equals(Intake.UNSTATED_ROUTE) && named.contains(Optional.empty()));
    }
}
