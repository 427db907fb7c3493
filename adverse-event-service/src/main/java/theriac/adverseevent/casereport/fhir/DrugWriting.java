package theriac.adverseevent.casereport.fhir;

import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import theriac.adverseevent.casereport.Amount;
import theriac.adverseevent.casereport.Coded;
import theriac.adverseevent.casereport.CodedDrug;
import theriac.adverseevent.casereport.Dosage;
import theriac.adverseevent.casereport.DrugMention;
import theriac.adverseevent.casereport.PartialDate;
import theriac.adverseevent.casereport.Role;
import theriac.adverseevent.coding.SpokenName;

/// Writes the drugs of a case: each a MedicationStatement; what was suspected stands under `suspectEntity`.
///
/// @param contained where they are added
record DrugWriting(ObjectNode event, ArrayNode contained, String patient) {

    private static final Set<String> PERIODS = Set.of("min", "h", "d", "wk", "mo", "a");

    /// Units that are surely meant in UCUM.
    private static final Set<String> UNITS =
            Set.of("kg", "g", "mg", "ug", "ng", "L", "mL", "mmol", "mg/kg", "ug/kg", "h", "d");

    void write(int number, CodedDrug drug) {
        var id = "drug-" + number;
        var mention = drug.mention();
        var statement = Json.contained("MedicationStatement", id);
        statement.put("status", mention.role() == Role.NOT_ADMINISTERED ? "not-taken" : "unknown");
        medication(statement, number, drug);
        statement.set("subject", Json.reference(patient));
        use(statement, mention);
        contained.add(statement);
        place(id, mention.role());
    }

    private void place(String id, Role role) {
        if (role == Role.CONCOMITANT || role == Role.NOT_ADMINISTERED) {
            event.withArray("extension")
                    .add(Json.object().put("url", Uris.CONCOMITANT).set("valueReference", Json.reference(id)));
            return;
        }
        var suspect = Json.object();
        Json.extend(
                suspect,
                Uris.ROLE,
                "valueCode",
                Optional.of(role).filter(one -> one != Role.SUSPECT).map(Coded::code));
        suspect.set("instance", Json.reference(id));
        event.withArray("suspectEntity").add(suspect);
    }

    private void medication(ObjectNode statement, int number, CodedDrug drug) {
        var concept = concept(drug);
        var batch = drug.mention().use().dosages().stream()
                .flatMap(dosage -> dosage.batch().stream())
                .findFirst();
        if (batch.isEmpty()) {
            statement.set("medicationCodeableConcept", concept);
            return;
        }
        var medication = Json.contained("Medication", "medication-" + number);
        medication.set("code", concept);
        medication.set("batch", Json.object().put("lotNumber", batch.orElseThrow()));
        contained.add(medication);
        statement.set("medicationReference", Json.reference("medication-" + number));
    }

    private static ObjectNode concept(CodedDrug drug) {
        var mention = drug.mention();
        var concept = Json.object();
        mention.code()
                .ifPresent(code -> concept.withArray("coding").add(Json.coding(Uris.of(code.system()), code.code())));
        drug.drug().ifPresent(id -> concept.withArray("coding").add(Json.coding(Uris.OUR_DRUG, id.value())));
        Json.put(concept, "text", mention.name().or(() -> mention.ingredient().map(SpokenName::key)));
        return concept;
    }

    private static void use(ObjectNode statement, DrugMention mention) {
        var use = mention.use();
        Json.extend(statement, Uris.ACTION, "valueCode", use.action().map(Coded::code));
        Json.extend(statement, Uris.DECHALLENGE, "valueCode", use.dechallenge().map(Coded::code));
        Json.extend(statement, Uris.RECHALLENGE, "valueCode", use.rechallenge().map(Coded::code));
        use.indication().ifPresent(why -> statement.putArray("reasonCode").add(Json.text(why)));
        var route = mention.route()
                .map(one -> Json.concept(Uris.OUR_ROUTE, one.code()).put("text", one.code()));
        for (var dosage : use.dosages()) {
            add(statement, dosage(dosage), route);
        }
        if (use.dosages().isEmpty() && route.isPresent()) {
            add(statement, Json.object(), route);
        }
    }

    private static void add(ObjectNode statement, ObjectNode dosage, Optional<ObjectNode> route) {
        route.ifPresent(one -> dosage.set("route", one.deepCopy()));
        if (!dosage.isEmpty()) {
            statement.withArray("dosage").add(dosage);
        }
    }

    private static ObjectNode dosage(Dosage told) {
        var dosage = Json.object();
        var repeat = Json.object();
        var bounds = Json.object();
        Json.put(bounds, "start", told.start().map(PartialDate::toString));
        Json.put(bounds, "end", told.end().map(PartialDate::toString));
        if (!bounds.isEmpty()) {
            repeat.set("boundsPeriod", bounds);
        }
        told.every()
                .filter(every -> PERIODS.contains(every.unit()))
                .ifPresent(every ->
                        repeat.put("frequency", 1).put("period", every.value()).put("periodUnit", every.unit()));
        if (!repeat.isEmpty()) {
            dosage.set("timing", Json.object().set("repeat", repeat));
        }
        told.dose()
                .ifPresent(
                        dose -> dosage.putArray("doseAndRate").add(Json.object().set("doseQuantity", quantity(dose))));
        return dosage;
    }

    private static ObjectNode quantity(Amount amount) {
        var quantity = Json.object().put("value", amount.value()).put("unit", amount.unit());
        return UNITS.contains(amount.unit()) ? quantity.put("system", Uris.UCUM).put("code", amount.unit()) : quantity;
    }
}
