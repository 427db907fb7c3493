package theriac.adverseevent.casereport.fhir;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import theriac.adverseevent.casereport.ActionTaken;
import theriac.adverseevent.casereport.Amount;
import theriac.adverseevent.casereport.Challenge;
import theriac.adverseevent.casereport.Dosage;
import theriac.adverseevent.casereport.DrugUse;
import theriac.adverseevent.casereport.Route;
import theriac.adverseevent.casereport.document.Place;

/// Reads how a drug was used from a MedicationStatement, MedicationAdministration or Immunization.
record UseReading(Resources resources, Dates dates) {

    private static final int MOST = 100;
    private static final int LONGEST_UNIT = 10;

    /// Into what a unit of time may be divided.
    private static final Map<String, Map.Entry<String, Integer>> SMALLER = Map.of(
            "h", Map.entry("min", 60),
            "d", Map.entry("h", 24),
            "wk", Map.entry("d", 7));
    private static final Dosage NOTHING =
            new Dosage(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    private static final Set<String> TIMES = Set.of("min", "h", "d", "wk", "mo", "a");

    DrugUse use(Resource of, Optional<String> batch) {
        return new DrugUse(
                indication(of),
                dosages(of, batch),
                Extensions.code(of.place(), Uris.ACTION, ActionTaken.class),
                Extensions.code(of.place(), Uris.DECHALLENGE, Challenge.class),
                Extensions.code(of.place(), Uris.RECHALLENGE, Challenge.class));
    }

    Optional<Route> route(Resource of) {
        return Stream.concat(dosagesOf(of).stream().map(dosage -> dosage.at("route")), Stream.of(of.at("route")))
                .flatMap(place -> Concept.at(place).stream())
                .flatMap(concept -> Codes.route(concept).stream())
                .findFirst();
    }

    private Optional<String> indication(Resource of) {
        var told = of.at("reasonCode").items(MOST).stream().flatMap(place -> Concept.at(place).stream());
        var referred = of.at("reasonReference").items(MOST).stream()
                .flatMap(place -> resources.find(of, place).stream())
                .flatMap(condition -> Concept.at(condition.at("code")).stream());
        return Stream.concat(told, referred)
                .flatMap(concept -> concept.name().stream())
                .findFirst();
    }

    private List<Dosage> dosages(Resource of, Optional<String> batch) {
        var period = period(of);
        var told = dosagesOf(of).stream()
                .map(place -> dosage(place, period, batch))
                .filter(dosage -> !dosage.equals(NOTHING))
                .toList();
        boolean dated = period.start().isPresent() || period.end().isPresent() || batch.isPresent();
        return told.isEmpty() && dated
                ? List.of(new Dosage(Optional.empty(), Optional.empty(), period.start(), period.end(), batch))
                : told;
    }

    /// A statement has a list of dosages, an administration one, an immunization none.
    private static List<Place> dosagesOf(Resource of) {
        var dosage = of.at("dosage");
        return dosage.node().isObject() ? List.of(dosage) : dosage.items(MOST);
    }

    private Dates.Period period(Resource of) {
        var period = of.at("effectivePeriod");
        if (!period.isAbsent()) {
            return dates.period(period);
        }
        var day = dates.at(of.at("effectiveDateTime")).or(() -> dates.at(of.at("occurrenceDateTime")));
        boolean given = !of.type().equals("MedicationStatement");
        return new Dates.Period(day, day.filter(when -> given));
    }

    /// What is told of each dosage; one that has dates of its own keeps them.
    private Dosage dosage(Place place, Dates.Period period, Optional<String> batch) {
        var bounds = place.at("timing").at("repeat").at("boundsPeriod");
        var own = bounds.isAbsent() ? period : dates.period(bounds);
        var dose = Stream.concat(
                        place.at("doseAndRate").items(MOST).stream().map(rate -> rate.at("doseQuantity")),
                        Stream.of(place.at("dose")))
                .flatMap(quantity -> Quantities.amount(quantity).stream())
                .findFirst();
        return new Dosage(dose, every(place.at("timing").at("repeat")), own.start(), own.end(), batch);
    }

    private static Optional<Amount> every(Place repeat) {
        var period = repeat.at("period").number();
        var unit = repeat.at("periodUnit").text(LONGEST_UNIT).filter(TIMES::contains);
        var frequency = repeat.at("frequency").wholeNumber(1, MOST).orElse(1);
        if (period.isPresent() && !Amount.isValid(period.orElseThrow())) {
            return repeat.at("period").refuse("must be more than 0");
        }
        return period.flatMap(length -> unit.flatMap(in -> divided(length, in, frequency)));
    }

    /// Three times a day is every eight hours; what can't be told exactly is left to the original.
    private static Optional<Amount> divided(BigDecimal period, String unit, int times) {
        if (times == 1) {
            return Optional.of(new Amount(period, unit));
        }
        var smaller = SMALLER.get(unit);
        if (smaller == null) {
            return Optional.empty();
        }
        var parts =
                period.multiply(BigDecimal.valueOf(smaller.getValue())).divideAndRemainder(BigDecimal.valueOf(times));
        return parts[1].signum() == 0
                ? Optional.of(new Amount(plain(parts[0]), smaller.getKey()))
                : divided(period.multiply(BigDecimal.valueOf(smaller.getValue())), smaller.getKey(), times);
    }

    private static BigDecimal plain(BigDecimal number) {
        var stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
