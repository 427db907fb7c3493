package theriac.adverseevent.casereport.fhir;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import theriac.adverseevent.casereport.Coded;
import theriac.adverseevent.casereport.Outcome;
import theriac.adverseevent.casereport.ReporterQualification;
import theriac.adverseevent.casereport.Route;
import theriac.adverseevent.casereport.Seriousness;
import theriac.adverseevent.casereport.Sex;
import theriac.adverseevent.casereport.SpecialSituation;

/// What the codes of FHIR R4 (4.0.1) and of the systems that it binds mean in a case.
final class Codes {

    /// `adverse-event-outcome`, R4.
    private static final Map<String, Outcome> OUTCOMES = Map.of(
            "resolved", Outcome.RECOVERED,
            "recovering", Outcome.RECOVERING,
            "ongoing", Outcome.NOT_RECOVERED,
            "resolvedWithSequelae", Outcome.RECOVERED_WITH_SEQUELAE,
            "fatal", Outcome.FATAL,
            "unknown", Outcome.UNKNOWN);

    /// `adverse-event-seriousness`, R4, in lower case, since later releases write it so.
    private static final Map<String, Seriousness> CRITERIA = Map.of(
            "seriousresultsindeath", Seriousness.DEATH,
            "seriousislifethreatening", Seriousness.LIFE_THREATENING,
            "seriousresultsinhospitalization", Seriousness.HOSPITALISATION,
            "seriousresultsindisability", Seriousness.DISABILITY,
            "seriousisbirthdefect", Seriousness.CONGENITAL_ANOMALY,
            "seriousrequirespreventimpairment", Seriousness.OTHER_IMPORTANT);

    private static final Map<Seriousness, String> CRITERION_CODES = Map.of(
            Seriousness.DEATH, "SeriousResultsInDeath",
            Seriousness.LIFE_THREATENING, "SeriousIsLifeThreatening",
            Seriousness.HOSPITALISATION, "SeriousResultsInHospitalization",
            Seriousness.DISABILITY, "SeriousResultsInDisability",
            Seriousness.CONGENITAL_ANOMALY, "SeriousIsBirthDefect",
            Seriousness.OTHER_IMPORTANT, "Serious");

    /// `adverse-event-category`, R4: those that are special situations.
    private static final Map<String, SpecialSituation> CATEGORIES = Map.ofEntries(
            Map.entry("product-problem", SpecialSituation.PRODUCT_QUALITY),
            Map.entry("product-quality", SpecialSituation.PRODUCT_QUALITY),
            Map.entry("product-use-error", SpecialSituation.MEDICATION_ERROR),
            Map.entry("wrong-dose", SpecialSituation.MEDICATION_ERROR),
            Map.entry("incorrect-prescribing-information", SpecialSituation.MEDICATION_ERROR),
            Map.entry("wrong-technique", SpecialSituation.MEDICATION_ERROR),
            Map.entry("wrong-route-of-administration", SpecialSituation.MEDICATION_ERROR),
            Map.entry("wrong-rate", SpecialSituation.MEDICATION_ERROR),
            Map.entry("wrong-duration", SpecialSituation.MEDICATION_ERROR),
            Map.entry("wrong-time", SpecialSituation.MEDICATION_ERROR),
            Map.entry("expired-drug", SpecialSituation.MEDICATION_ERROR));

    /// HL7 table 0360, degrees, and `practitioner-role`.
    private static final Map<String, ReporterQualification> QUALIFICATIONS = Map.ofEntries(
            Map.entry(Uris.DEGREE + "|MD", ReporterQualification.PHYSICIAN),
            Map.entry(Uris.DEGREE + "|DO", ReporterQualification.PHYSICIAN),
            Map.entry(Uris.DEGREE + "|RPH", ReporterQualification.PHARMACIST),
            Map.entry(Uris.DEGREE + "|RN", ReporterQualification.OTHER_HEALTH_PROFESSIONAL),
            Map.entry(Uris.DEGREE + "|NP", ReporterQualification.OTHER_HEALTH_PROFESSIONAL),
            Map.entry(Uris.DEGREE + "|PA", ReporterQualification.OTHER_HEALTH_PROFESSIONAL),
            Map.entry(Uris.PRACTITIONER_ROLE + "|doctor", ReporterQualification.PHYSICIAN),
            Map.entry(Uris.PRACTITIONER_ROLE + "|pharmacist", ReporterQualification.PHARMACIST),
            Map.entry(Uris.PRACTITIONER_ROLE + "|nurse", ReporterQualification.OTHER_HEALTH_PROFESSIONAL));

    private Codes() {}

    static Optional<Outcome> outcome(Concept concept) {
        return concept.codes(Uris.OUTCOME)
                .map(OUTCOMES::get)
                .flatMap(Stream::ofNullable)
                .findFirst();
    }

    static String codeOf(Outcome outcome) {
        return OUTCOMES.entrySet().stream()
                .filter(entry -> entry.getValue() == outcome)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    static Optional<Seriousness> seriousness(String code) {
        return Optional.ofNullable(CRITERIA.get(code.toLowerCase(Locale.ROOT)));
    }

    static String codeOf(Seriousness criterion) {
        return CRITERION_CODES.getOrDefault(criterion, "Serious");
    }

    static Stream<SpecialSituation> situations(Concept category) {
        return Stream.concat(
                category.codes(Uris.CATEGORY).map(CATEGORIES::get).flatMap(Stream::ofNullable),
                ours(category, Uris.OUR_SITUATION, SpecialSituation.class));
    }

    /// The category of FHIR that says the same, where it has one.
    static Optional<String> categoryOf(SpecialSituation situation) {
        return switch (situation) {
            case MEDICATION_ERROR -> Optional.of("product-use-error");
            case PRODUCT_QUALITY -> Optional.of("product-quality");
            case OVERDOSE,
                    MISUSE,
                    ABUSE,
                    OFF_LABEL_USE,
                    EXPOSURE_IN_PREGNANCY,
                    EXPOSURE_IN_BREASTFEEDING,
                    OCCUPATIONAL_EXPOSURE,
                    LACK_OF_EFFECT -> Optional.empty();
        };
    }

    /// `administrative-gender`; other and unknown say nothing that a case keeps.
    static Optional<Sex> sex(String gender) {
        return Coded.of(Sex.class, gender);
    }

    static Optional<ReporterQualification> qualification(Concept concept) {
        return Stream.concat(
                        ours(concept, Uris.OUR_QUALIFICATION, ReporterQualification.class),
                        concept.codings().stream()
                                .map(coding -> coding.system().orElse("") + "|"
                                        + coding.code().orElse(""))
                                .map(QUALIFICATIONS::get)
                                .flatMap(Stream::ofNullable))
                .findFirst();
    }

    /// A route by our code, or by the first words of its name, such as "Oral use"; another route than ours is other.
    static Optional<Route> route(Concept concept) {
        return ours(concept, Uris.OUR_ROUTE, Route.class)
                .findFirst()
                .or(() -> words(concept).flatMap(name -> byName(name).stream()).findFirst())
                .or(() -> words(concept).findFirst().map(name -> Route.OTHER));
    }

    private static Stream<String> words(Concept concept) {
        return Stream.concat(
                        concept.text().stream(),
                        concept.codings().stream().flatMap(coding -> coding.display().stream()))
                .map(name -> name.strip().toLowerCase(Locale.ROOT));
    }

    private static Optional<Route> byName(String name) {
        return name.startsWith("topical")
                ? Optional.of(Route.CUTANEOUS)
                : Stream.of(Route.values())
                        .filter(route -> route != Route.OTHER && name.startsWith(route.code()))
                        .findFirst();
    }

    private static <E extends Enum<E> & Coded> Stream<E> ours(Concept concept, String system, Class<E> type) {
        return concept.codes(system).map(code -> Coded.of(type, code)).flatMap(Optional::stream);
    }
}
