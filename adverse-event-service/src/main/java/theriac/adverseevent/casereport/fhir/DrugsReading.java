package theriac.adverseevent.casereport.fhir;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import theriac.adverseevent.casereport.DrugMention;
import theriac.adverseevent.casereport.DrugUse;
import theriac.adverseevent.casereport.ReportContent;
import theriac.adverseevent.casereport.Role;
import theriac.adverseevent.casereport.Route;
import theriac.adverseevent.casereport.document.Place;
import theriac.adverseevent.casereport.fhir.MedicationReading.Named;

/// Reads the drugs of a report: those that the event suspects, and those that the body says were taken beside them.
record DrugsReading(Resources resources, MedicationReading medications, UseReading uses) {

    private static final Set<String> USES = Set.of("MedicationStatement", "MedicationAdministration", "Immunization");
    private static final Set<String> DRUGS = Set.of("Medication", "Substance");
    private static final Set<String> OTHERS = Set.of("Device", "Procedure");
    private static final Set<String> INSTANCES =
            Stream.of(USES, DRUGS, OTHERS).flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());
    private static final Set<String> NOT_GIVEN = Set.of("not-taken", "not-done");
    private static final String MISTAKEN = "entered-in-error";

    List<DrugMention> read(Resource event, boolean nullifies) {
        var suspects = event.at("suspectEntity");
        List<String> seen = new ArrayList<>();
        List<DrugMention> drugs = new ArrayList<>();
        var places = nullifies
                ? suspects.items(ReportContent.MAX_MENTIONS)
                : suspects.requiredItems(ReportContent.MAX_MENTIONS);
        for (var suspect : places) {
            suspect(event, suspect, seen).ifPresent(drugs::add);
        }
        boolean nothingNoted = suspects.violations().isEmpty();
        if (drugs.isEmpty() && !places.isEmpty() && nothingNoted) {
            suspects.refuse("must have a drug among them");
        }
        for (var type : List.of("MedicationStatement", "MedicationAdministration")) {
            resources.ofType(type).stream()
                    .filter(use -> !seen.contains(use.place().pointer()))
                    .filter(use -> !statusOf(use).equals(MISTAKEN))
                    .flatMap(use -> used(event, use, Role.CONCOMITANT).stream())
                    .forEach(drugs::add);
        }
        if (drugs.size() > ReportContent.MAX_MENTIONS) {
            suspects.refuse("must not have more than " + ReportContent.MAX_MENTIONS + " drugs with those beside them");
        }
        return drugs;
    }

    private Optional<DrugMention> suspect(Resource event, Place suspect, List<String> seen) {
        var instance = suspect.at("instance");
        if (instance.isAbsent()) {
            return instance.missing();
        }
        var role = Extensions.code(suspect, Uris.ROLE, Role.class).orElse(Role.SUSPECT);
        var found = resources.find(event, instance);
        if (found.isEmpty() && !instance.at("display").isAbsent()) {
            return instance.at("display")
                    .text(Concept.MAX_NAME)
                    .map(name -> mention(new Named(Optional.of(name), Optional.empty(), Optional.empty()), role));
        }
        if (instance.at("reference").isAbsent()) {
            return instance.at("reference").missing();
        }
        var resource = resources.follow(event, instance, INSTANCES);
        resource.ifPresent(there -> seen.add(there.place().pointer()));
        return resource.flatMap(there -> drug(event, there, role));
    }

    private Optional<DrugMention> drug(Resource event, Resource resource, Role role) {
        if (OTHERS.contains(resource.type())) {
            return Optional.empty();
        }
        if (USES.contains(resource.type())) {
            return used(event, resource, role);
        }
        var named = medications.of(resource);
        var use = uses.use(resource, named.batch());
        return told(resource, named)
                .map(drug -> new DrugMention(drug.name(), drug.code(), Optional.empty(), role, Optional.empty(), use));
    }

    private Optional<DrugMention> used(Resource event, Resource use, Role role) {
        if (statusOf(use).equals(MISTAKEN)) {
            return use.at("status").refuse("must not be entered-in-error while the event refers to it");
        }
        refuseAnotherPatient(event, use);
        var vaccine = use.type().equals("Immunization");
        var drug = vaccine
                ? Concept.at(use.at("vaccineCode")).map(Named::of).orElse(Named.UNTOLD)
                : medications.chosen(use);
        var batch = vaccine ? use.at("lotNumber").text(100) : drug.batch();
        var part = NOT_GIVEN.contains(statusOf(use)) ? Role.NOT_ADMINISTERED : role;
        return told(use, drug)
                .map(named -> new DrugMention(
                        named.name(), named.code(), Optional.empty(), part, uses.route(use), uses.use(use, batch)));
    }

    /// What was taken by somebody else tells nothing of this patient.
    private void refuseAnotherPatient(Resource event, Resource use) {
        var subject = use.at(use.type().equals("Immunization") ? "patient" : "subject")
                .at("reference");
        var patient = event.at("subject").at("reference").node().asText();
        boolean another = !subject.isAbsent()
                && !subject.node().asText().equals(patient)
                && resources
                        .find(use, use.at(use.type().equals("Immunization") ? "patient" : "subject"))
                        .filter(who -> who.type().equals("Patient"))
                        .isEmpty();
        if (another) {
            subject.refuse("must refer to the patient of the event");
        }
    }

    private static Optional<Named> told(Resource resource, Named named) {
        if (named.isTold()) {
            return Optional.of(named);
        }
        return resource.place().violations().isEmpty()
                ? resource.place().refuse("must name its drug")
                : Optional.empty();
    }

    private static DrugMention mention(Named named, Role role) {
        return new DrugMention(
                named.name(), named.code(), Optional.empty(), role, Optional.<Route>empty(), DrugUse.UNTOLD);
    }

    private static String statusOf(Resource resource) {
        return resource.at("status").node().asText();
    }
}
