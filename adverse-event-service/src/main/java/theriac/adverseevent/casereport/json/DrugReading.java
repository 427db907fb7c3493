package theriac.adverseevent.casereport.json;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

import theriac.adverseevent.casereport.ActionTaken;
import theriac.adverseevent.casereport.Amount;
import theriac.adverseevent.casereport.Challenge;
import theriac.adverseevent.casereport.Dosage;
import theriac.adverseevent.casereport.DrugMention;
import theriac.adverseevent.casereport.DrugUse;
import theriac.adverseevent.casereport.Role;
import theriac.adverseevent.casereport.Route;
import theriac.adverseevent.casereport.document.Place;
import theriac.adverseevent.coding.DrugCode;
import theriac.adverseevent.coding.DrugCode.CodeSystem;

/// Reads a drug of a report, and how it was used.
///
/// @param today the latest day that a date may lie on
record DrugReading(LocalDate today) {

    private static final int MAX_NAME = 500;
    private static final int MAX_SYSTEM = 200;
    private static final int MAX_BATCH = 100;
    private static final int MAX_DOSAGES = 100;
    private static final Set<String> TIMES = Set.of("min", "h", "d", "wk", "mo", "a");

    Optional<DrugMention> read(Place place) {
        var name = place.at("name").text(MAX_NAME);
        var code = place.at("code").object().flatMap(DrugReading::drugCode);
        var role = place.at("role").isAbsent()
                ? place.at("role").<Role>missing()
                : place.at("role").code(Role.class);
        var route = place.at("route").code(Route.class);
        var use = use(place);
        if (place.at("name").isAbsent() && place.at("code").isAbsent()) {
            return place.refuse("must have a name or a code");
        }
        boolean isNamed = name.isPresent() || code.isPresent();
        return role.filter(known -> isNamed)
                .map(known -> new DrugMention(name, code, Optional.empty(), known, route, use));
    }

    private static Optional<DrugCode> drugCode(Place place) {
        var systemPlace = place.at("system");
        var systemName = systemPlace.requiredText(MAX_SYSTEM);
        var system = systemName.flatMap(CodeSystem::of);
        if (systemName.isPresent() && system.isEmpty()) {
            systemPlace.refuse("must be one of rxnorm, atc, unii");
        }
        var code = place.at("code").requiredText(DrugCode.MAX_LENGTH);
        return system.flatMap(of -> code.map(is -> new DrugCode(of, is)));
    }

    private DrugUse use(Place place) {
        var dosages = ContentReading.each(place.at("dosages").items(MAX_DOSAGES), this::dosage);
        return new DrugUse(
                place.at("indication").text(MAX_NAME),
                dosages,
                place.at("actionTaken").code(ActionTaken.class),
                place.at("dechallenge").code(Challenge.class),
                place.at("rechallenge").code(Challenge.class));
    }

    private Optional<Dosage> dosage(Place place) {
        var start = DateReading.upTo(today, place.at("start"));
        var end = DateReading.upTo(today, place.at("end"));
        if (start.isPresent()
                && end.isPresent()
                && start.orElseThrow().isAfter(end.orElseThrow().last())) {
            place.at("end").refuse("must not be before start");
        }
        return Optional.of(new Dosage(
                place.at("dose").object().flatMap(DrugReading::amount),
                place.at("every").object().flatMap(DrugReading::time),
                start,
                end,
                place.at("batch").text(MAX_BATCH)));
    }

    private static Optional<Amount> time(Place place) {
        var time = amount(place);
        if (time.isPresent() && !TIMES.contains(time.orElseThrow().unit())) {
            return place.at("unit").refuse("must be one of min, h, d, wk, mo, a");
        }
        return time;
    }

    private static Optional<Amount> amount(Place place) {
        var unit = place.at("unit").requiredText(Amount.MAX_UNIT);
        var valuePlace = place.at("value");
        var value = valuePlace.isAbsent() ? valuePlace.<BigDecimal>missing() : valuePlace.number();
        if (value.isPresent() && !Amount.isValid(value.orElseThrow())) {
            return valuePlace.refuse("must be more than 0");
        }
        return value.flatMap(number -> unit.map(in -> new Amount(number, in)));
    }
}
