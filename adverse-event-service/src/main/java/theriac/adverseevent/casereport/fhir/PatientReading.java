package theriac.adverseevent.casereport.fhir;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import theriac.adverseevent.casereport.AgeGroup;
import theriac.adverseevent.casereport.AgeYears;
import theriac.adverseevent.casereport.PartialDate;
import theriac.adverseevent.casereport.PatientIdentifier;
import theriac.adverseevent.casereport.Person;
import theriac.adverseevent.casereport.RegisteredSenders;
import theriac.adverseevent.casereport.SenderId;
import theriac.adverseevent.casereport.WeightKg;
import theriac.adverseevent.casereport.document.Place;

/// Reads who a report is about.
///
/// @param linking tells which of several identifiers links the sender's patients
record PatientReading(Resources resources, Dates dates, RegisteredSenders linking, SenderId sender) {

    /// Whom something happened to: a patient, or one of the people around, such as a nurse who spilled the drug.
    private static final Set<String> PEOPLE = Set.of("Patient", "Practitioner", "RelatedPerson");

    private static final int MAX_SYSTEM = 200;
    private static final int MAX_IDENTIFIER = 100;
    private static final int MAX_IDENTIFIERS = 100;
    private static final int LONGEST_CODE = 50;
    private static final BigDecimal DAYS_OF_A_YEAR = BigDecimal.valueOf(365.25);
    private static final BigDecimal GRAMS_OF_A_KILOGRAM = BigDecimal.valueOf(1000);

    /// LOINC: body weight, and the same as measured or stated.
    private static final Set<String> WEIGHTS = Set.of("29463-7", "3141-9", "3142-7");
    /// LOINC: age.
    private static final Set<String> AGES = Set.of("30525-0");
    /// Units of age to a year, in UCUM.
    private static final Map<String, BigDecimal> UNITS_OF_A_YEAR = Map.of(
            "a",
            BigDecimal.ONE,
            "mo",
            BigDecimal.valueOf(12),
            "wk",
            BigDecimal.valueOf(365.25 / 7),
            "d",
            DAYS_OF_A_YEAR);

    /// The patient of the event; noted as wrong where there is none.
    Optional<Resource> find(Resource event) {
        resources.ofType("Patient").stream()
                .skip(1)
                .forEach(second -> second.place().refuse("must be the only patient of the report"));
        var subject = event.at("subject");
        if (subject.isAbsent()) {
            return subject.missing();
        }
        var logical = subject.at("identifier");
        return logical.isAbsent() || resources.find(event, subject).isPresent()
                ? resources.follow(event, subject, PEOPLE)
                : Optional.empty();
    }

    /// What the patient is called at the sender; of several identifiers the one that links.
    Optional<PatientIdentifier> identifier(Resource event, Optional<Resource> patient) {
        var sent = patient.map(there -> there.at("identifier").items(MAX_IDENTIFIERS))
                .orElseGet(() -> List.of(event.at("subject").at("identifier")));
        var identifiers = sent.stream().flatMap(place -> read(place).stream()).toList();
        return identifiers.stream()
                .filter(one -> linking.link(sender, one.system()))
                .findFirst()
                .or(() -> identifiers.stream().findFirst());
    }

    private static Optional<PatientIdentifier> read(Place place) {
        if (place.at("system").isAbsent() || place.at("value").isAbsent()) {
            return Optional.empty();
        }
        var system = place.at("system").text(MAX_SYSTEM);
        var value = place.at("value").text(MAX_IDENTIFIER);
        return system.flatMap(of -> value.map(is -> new PatientIdentifier(of, is)));
    }

    /// What is told of the person.
    ///
    /// @param onset when the event began, from which the age follows
    Person person(Optional<Resource> patient, Optional<PartialDate> onset) {
        var sex =
                patient.flatMap(there -> there.at("gender").text(LONGEST_CODE)).flatMap(Codes::sex);
        var birth = patient.flatMap(there -> dates.at(there.at("birthDate")));
        var age = quantity(AGES).flatMap(PatientReading::years).or(() -> ageAt(onset, birth));
        var group = patient.flatMap(there -> Extensions.code(there.place(), Uris.AGE_GROUP, AgeGroup.class));
        return new Person(sex, age, group, quantity(WEIGHTS).flatMap(PatientReading::kilograms));
    }

    /// The value of the first observation of these LOINC codes.
    private Optional<Place> quantity(Set<String> loinc) {
        return resources.ofType("Observation").stream()
                .filter(observation -> Concept.at(observation.at("code")).stream()
                        .flatMap(concept -> concept.codes(Uris.LOINC))
                        .anyMatch(loinc::contains))
                .flatMap(observation -> observation.at("valueQuantity").object().stream())
                .findFirst();
    }

    private static Optional<AgeYears> years(Place quantity) {
        var unit = Quantities.unit(quantity).flatMap(in -> Optional.ofNullable(UNITS_OF_A_YEAR.get(in)));
        var years =
                quantity.at("value").number().flatMap(value -> unit.map(of -> value.divide(of, MathContext.DECIMAL32)));
        return years.isPresent() && !AgeYears.isValid(years.orElseThrow())
                ? quantity.at("value").refuse("must be 0 to 150 years")
                : years.map(AgeYears::new);
    }

    private static Optional<WeightKg> kilograms(Place quantity) {
        var value = quantity.at("value").number();
        var kilograms = switch (Quantities.unit(quantity).orElse("")) {
            case "kg" -> value;
            case "g" -> value.map(grams -> grams.divide(GRAMS_OF_A_KILOGRAM, MathContext.DECIMAL32));
            default -> Optional.<BigDecimal>empty();
        };
        return kilograms.isPresent() && !WeightKg.isValid(kilograms.orElseThrow())
                ? quantity.at("value").refuse("must be more than 0 and at most 700 kg")
                : kilograms.map(WeightKg::new);
    }

    /// The age where both days are known to the day.
    private static Optional<AgeYears> ageAt(Optional<PartialDate> onset, Optional<PartialDate> birth) {
        return onset.filter(PatientReading::isDay)
                .flatMap(then -> birth.filter(PatientReading::isDay)
                        .map(born -> ChronoUnit.DAYS.between(born.first(), then.first())))
                .map(days -> BigDecimal.valueOf(days).divide(DAYS_OF_A_YEAR, MathContext.DECIMAL32))
                .filter(AgeYears::isValid)
                .map(AgeYears::new);
    }

    private static boolean isDay(PartialDate date) {
        return date.first().equals(date.last());
    }
}
