package theriac.adverseevent.casereport.json;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import theriac.adverseevent.casereport.AgeGroup;
import theriac.adverseevent.casereport.AgeYears;
import theriac.adverseevent.casereport.Alcohol;
import theriac.adverseevent.casereport.CaseFacts;
import theriac.adverseevent.casereport.Coded;
import theriac.adverseevent.casereport.Country;
import theriac.adverseevent.casereport.Origin;
import theriac.adverseevent.casereport.Outcome;
import theriac.adverseevent.casereport.PartialDate;
import theriac.adverseevent.casereport.PatientIdentifier;
import theriac.adverseevent.casereport.Person;
import theriac.adverseevent.casereport.ReactionCourse;
import theriac.adverseevent.casereport.ReactionMention;
import theriac.adverseevent.casereport.ReportContent;
import theriac.adverseevent.casereport.ReportKind;
import theriac.adverseevent.casereport.ReporterQualification;
import theriac.adverseevent.casereport.Seriousness;
import theriac.adverseevent.casereport.Sex;
import theriac.adverseevent.casereport.SpecialSituation;
import theriac.adverseevent.casereport.WeightKg;
import theriac.adverseevent.casereport.WorldwideNumber;
import theriac.adverseevent.casereport.document.Place;

/// Reads what a report says, each field where it stands.
///
/// @param today the latest day that a date may lie on
/// @param nullifies whether the report takes back what was reported, and need not repeat it
record ContentReading(LocalDate today, boolean nullifies) {

    private static final int MAX_NAME = 500;
    private static final int MAX_SYSTEM = 200;
    private static final int MAX_IDENTIFIER = 100;
    private static final int MAX_NARRATIVE = 100_000;

    /// The content, or empty when something in it was noted as wrong.
    Optional<ReportContent> read(Place root) {
        var patient = root.at("patient");
        patient.object();
        var identifier = patient.at("identifier").object().flatMap(this::identifier);
        var facts = facts(root, patient);
        var drugs = each(mentions(root.at("drugs"), nullifies), new DrugReading(today)::read);
        var reactions = each(
                mentions(root.at("reactions"), nullifies || !facts.situations().isEmpty()), this::reaction);
        var narrative = root.at("narrative").prose(MAX_NARRATIVE);
        return root.violations().isEmpty()
                ? Optional.of(new ReportContent(identifier, facts, drugs, reactions, narrative))
                : Optional.empty();
    }

    private CaseFacts facts(Place root, Place patient) {
        return new CaseFacts(
                date(root.at("onset")),
                person(patient),
                country(root.at("country")),
                origin(root),
                codes(root.at("seriousness"), Seriousness.class),
                codes(root.at("situations"), SpecialSituation.class),
                root.at("alcohol").code(Alcohol.class).orElse(Alcohol.UNKNOWN));
    }

    private Optional<PatientIdentifier> identifier(Place place) {
        var system = place.at("system").requiredText(MAX_SYSTEM);
        var value = place.at("value").requiredText(MAX_IDENTIFIER);
        return system.flatMap(of -> value.map(is -> new PatientIdentifier(of, is)));
    }

    private Optional<PartialDate> date(Place place) {
        return DateReading.upTo(today, place);
    }

    private Person person(Place patient) {
        return new Person(
                patient.at("sex").code(Sex.class),
                age(patient.at("ageYears")),
                patient.at("ageGroup").code(AgeGroup.class),
                weight(patient.at("weightKg")));
    }

    private static Origin origin(Place root) {
        return new Origin(
                root.at("kind").code(ReportKind.class),
                root.at("reporter").code(ReporterQualification.class),
                root.at("worldwideNumber").text(WorldwideNumber.MAX_LENGTH).map(WorldwideNumber::new));
    }

    private static List<Place> mentions(Place list, boolean mayBeNone) {
        return mayBeNone ? list.items(ReportContent.MAX_MENTIONS) : list.requiredItems(ReportContent.MAX_MENTIONS);
    }

    private Optional<AgeYears> age(Place place) {
        var years = place.number();
        if (years.isPresent() && !AgeYears.isValid(years.orElseThrow())) {
            return place.refuse("must be 0 to 150 years");
        }
        return years.map(AgeYears::new);
    }

    private Optional<WeightKg> weight(Place place) {
        var kilograms = place.number();
        if (kilograms.isPresent() && !WeightKg.isValid(kilograms.orElseThrow())) {
            return place.refuse("must be more than 0 and at most 700 kg");
        }
        return kilograms.map(WeightKg::new);
    }

    private Optional<Country> country(Place place) {
        var code = place.text(MAX_NAME);
        if (code.isPresent() && !Country.isValid(code.orElseThrow())) {
            return place.refuse("must be an ISO 3166-1 alpha-2 code such as NL");
        }
        return code.map(Country::new);
    }

    private static <E extends Enum<E> & Coded> Set<E> codes(Place place, Class<E> type) {
        return place.items(ReportContent.MAX_MENTIONS).stream()
                .map(item -> item.isAbsent() ? item.<E>missing() : item.code(type))
                .flatMap(Optional::stream)
                .collect(Collectors.toUnmodifiableSet());
    }

    private Optional<ReactionMention> reaction(Place place) {
        var course = new ReactionCourse(
                date(place.at("onset")),
                date(place.at("end")),
                place.at("outcome").code(Outcome.class));
        return place.at("term").requiredText(MAX_NAME).map(term -> new ReactionMention(term, course));
    }

    static <T> List<T> each(List<Place> places, Function<Place, Optional<T>> reading) {
        return places.stream()
                .map(place -> place.node().isObject() ? reading.apply(place) : place.<T>refuse("must be an object"))
                .flatMap(Optional::stream)
                .toList();
    }
}
