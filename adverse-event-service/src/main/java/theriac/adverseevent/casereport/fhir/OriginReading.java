package theriac.adverseevent.casereport.fhir;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import theriac.adverseevent.casereport.Country;
import theriac.adverseevent.casereport.Origin;
import theriac.adverseevent.casereport.ReportKind;
import theriac.adverseevent.casereport.ReporterQualification;
import theriac.adverseevent.casereport.WorldwideNumber;

/// Reads where a report and its event come from.
record OriginReading(Resources resources) {

    private static final int MOST = 100;
    private static final Set<String> PEOPLE = Set.of("Practitioner", "PractitionerRole", "Patient", "RelatedPerson");

    Origin origin(Resource event) {
        var kind = Extensions.code(event.place(), Uris.KIND, ReportKind.class)
                .or(() -> event.at("study").items(MOST).stream().findFirst().map(study -> ReportKind.STUDY));
        var number = Extensions.named(event.place(), Uris.WORLDWIDE_NUMBER).stream()
                .flatMap(extension -> extension.at("valueString").text(WorldwideNumber.MAX_LENGTH).stream())
                .map(WorldwideNumber::new)
                .findFirst();
        return new Origin(kind, reporter(event), number);
    }

    /// Where it happened: the country of the location.
    Optional<Country> country(Resource event) {
        return resources
                .find(event, event.at("location"))
                .flatMap(location -> location.at("address").at("country").text(Concept.MAX_NAME))
                .flatMap(OriginReading::country);
    }

    /// Who recorded it may be elsewhere: then nothing is known of them.
    private Optional<ReporterQualification> reporter(Resource event) {
        return resources
                .find(event, event.at("recorder"))
                .filter(who -> PEOPLE.contains(who.type()))
                .flatMap(this::qualification);
    }

    private Optional<ReporterQualification> qualification(Resource who) {
        return switch (who.type()) {
            case "Patient", "RelatedPerson" -> Optional.of(ReporterQualification.CONSUMER);
            case "Practitioner" -> qualified(who);
            default ->
                coded(who.at("code").items(MOST).stream()
                                .flatMap(place -> Concept.at(place).stream())
                                .toList())
                        .or(() -> resources.find(who, who.at("practitioner")).flatMap(OriginReading::qualified));
        };
    }

    private static Optional<ReporterQualification> qualified(Resource practitioner) {
        return coded(practitioner.at("qualification").items(MOST).stream()
                .flatMap(place -> Concept.at(place.at("code")).stream())
                .toList());
    }

    private static Optional<ReporterQualification> coded(List<Concept> concepts) {
        return concepts.stream()
                .flatMap(concept -> Codes.qualification(concept).stream())
                .findFirst();
    }

    /// An ISO 3166-1 code of two or three letters.
    private static Optional<Country> country(String text) {
        var code = text.toUpperCase(Locale.ROOT);
        return code.length() == 2 ? Optional.of(code).filter(Country::isValid).map(Country::new) : byThreeLetters(code);
    }

    private static Optional<Country> byThreeLetters(String code) {
        return Stream.of(Locale.getISOCountries())
                .filter(two -> Locale.of("", two).getISO3Country().equals(code))
                .map(Country::new)
                .findFirst();
    }
}
