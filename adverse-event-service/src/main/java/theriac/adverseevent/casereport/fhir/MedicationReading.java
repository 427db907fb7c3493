package theriac.adverseevent.casereport.fhir;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import theriac.adverseevent.casereport.document.Place;
import theriac.adverseevent.coding.DrugCode;

/// Reads which drug a Medication or Substance is: by its code, or else by its first ingredient.
record MedicationReading(Resources resources) {

    private static final int MAX_BATCH = 100;
    private static final int MAX_INGREDIENTS = 100;
    private static final Set<String> DRUGS = Set.of("Medication", "Substance");

    /// A drug by its names.
    ///
    /// @param batch the batch or lot number
    record Named(Optional<String> name, Optional<DrugCode> code, Optional<String> batch) {

        static final Named UNTOLD = new Named(Optional.empty(), Optional.empty(), Optional.empty());

        static Named of(Concept concept) {
            return new Named(concept.name(), concept.drugCode(), Optional.empty());
        }

        boolean isTold() {
            return name.isPresent() || code.isPresent();
        }
    }

    /// The drug of a `medication[x]`.
    Named chosen(Resource of) {
        var concept = Concept.at(of.at("medicationCodeableConcept"));
        return concept.map(Named::of).orElseGet(() -> referred(of, of.at("medicationReference"), new ArrayList<>()));
    }

    /// The drug that a Medication or Substance is.
    Named of(Resource medication) {
        return read(medication, new ArrayList<>());
    }

    /// The drug that is referred to; where it is elsewhere, its display names it.
    private Named referred(Resource from, Place reference, List<String> path) {
        var display = Concept.at(reference).isPresent()
                ? reference.at("display").text(Concept.MAX_NAME)
                : Optional.<String>empty();
        if (display.isPresent() && resources.find(from, reference).isEmpty()) {
            return new Named(display, Optional.empty(), Optional.empty());
        }
        return resources
                .follow(from, reference, DRUGS)
                .map(found -> read(found, path))
                .orElse(Named.UNTOLD);
    }

    private Named read(Resource medication, List<String> path) {
        var pointer = medication.place().pointer();
        if (path.contains(pointer)) {
            medication.place().refuse("must not consist of itself");
            return Named.UNTOLD;
        }
        path.add(pointer);
        var named = Concept.at(medication.at("code")).map(Named::of).filter(Named::isTold);
        var batch = medication.at("batch").at("lotNumber").text(MAX_BATCH);
        var known = named.orElseGet(() -> ingredient(medication, path));
        return new Named(known.name(), known.code(), batch);
    }

    private Named ingredient(Resource medication, List<String> path) {
        var ingredients = medication.at("ingredient").items(MAX_INGREDIENTS);
        return ingredients.isEmpty() ? Named.UNTOLD : item(medication, ingredients.getFirst(), path);
    }

    private Named item(Resource medication, Place ingredient, List<String> path) {
        var kind = medication.type().equals("Substance") ? "substance" : "item";
        return Concept.at(ingredient.at(kind + "CodeableConcept"))
                .map(Named::of)
                .orElseGet(() -> referred(medication, ingredient.at(kind + "Reference"), path));
    }
}
