package theriac.adverseevent.casereport.json;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import theriac.adverseevent.casereport.AgeYears;
import theriac.adverseevent.casereport.Alcohol;
import theriac.adverseevent.casereport.CaseFacts;
import theriac.adverseevent.casereport.Country;
import theriac.adverseevent.casereport.DrugMention;
import theriac.adverseevent.casereport.PartialDate;
import theriac.adverseevent.casereport.PatientIdentifier;
import theriac.adverseevent.casereport.ReactionMention;
import theriac.adverseevent.casereport.ReportContent;
import theriac.adverseevent.casereport.ReporterQualification;
import theriac.adverseevent.casereport.Role;
import theriac.adverseevent.casereport.Route;
import theriac.adverseevent.casereport.Seriousness;
import theriac.adverseevent.casereport.Sex;
import theriac.adverseevent.coding.DrugCode;
import theriac.adverseevent.coding.DrugCode.CodeSystem;

/// Reads what a report says, each field where it stands.
///
/// @param today the latest day that an onset may lie on
record ContentReading(LocalDate today) {

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
        var drugs = each(root.at("drugs").requiredItems(ReportContent.MAX_MENTIONS), this::drug);
        var reactions = each(root.at("reactions").requiredItems(ReportContent.MAX_MENTIONS), this::reaction);
        var narrative = root.at("narrative").prose(MAX_NARRATIVE);
        return root.violations().isEmpty()
                ? Optional.of(new ReportContent(identifier, facts, drugs, reactions, narrative))
                : Optional.empty();
    }

    private CaseFacts facts(Place root, Place patient) {
        return new CaseFacts(
                onset(root.at("onset")),
                patient.at("sex").code(Sex.class),
                age(patient.at("ageYears")),
                country(root.at("country")),
                root.at("reporter").code(ReporterQualification.class),
                seriousness(root.at("seriousness")),
                root.at("alcohol").code(Alcohol.class).orElse(Alcohol.UNKNOWN));
    }

    private Optional<PatientIdentifier> identifier(Place place) {
        var system = place.at("system").requiredText(MAX_SYSTEM);
        var value = place.at("value").requiredText(MAX_IDENTIFIER);
        return system.flatMap(of -> value.map(is -> new PatientIdentifier(of, is)));
    }

    private Optional<PartialDate> onset(Place place) {
        var text = place.text(10);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        var date = text.flatMap(PartialDate::parse);
        if (date.isEmpty()) {
            return place.refuse("must be a date such as 2026-10-02, a month such as 2026-10 or a year such as 2026");
        }
        return date.orElseThrow().isAfter(today) ? place.refuse("must not be in the future") : date;
    }

    private Optional<AgeYears> age(Place place) {
        var years = place.number();
        if (years.isPresent() && !AgeYears.isValid(years.orElseThrow())) {
            return place.refuse("must be 0 to 150 years");
        }
        return years.map(AgeYears::new);
    }

    private Optional<Country> country(Place place) {
        var code = place.text(MAX_NAME);
        if (code.isPresent() && !Country.isValid(code.orElseThrow())) {
            return place.refuse("must be an ISO 3166-1 alpha-2 code such as NL");
        }
        return code.map(Country::new);
    }

    private Set<Seriousness> seriousness(Place place) {
        return place.items(ReportContent.MAX_MENTIONS).stream()
                .map(item -> item.isAbsent() ? item.<Seriousness>missing() : item.code(Seriousness.class))
                .flatMap(Optional::stream)
                .collect(Collectors.toUnmodifiableSet());
    }

    private Optional<DrugMention> drug(Place place) {
        var name = place.at("name").text(MAX_NAME);
        var code = place.at("code").object().flatMap(this::drugCode);
        var role = place.at("role").isAbsent()
                ? place.at("role").<Role>missing()
                : place.at("role").code(Role.class);
        var route = place.at("route").code(Route.class);
        if (place.at("name").isAbsent() && place.at("code").isAbsent()) {
            return place.refuse("must have a name or a code");
        }
        boolean isNamed = name.isPresent() || code.isPresent();
        return role.filter(known -> isNamed).map(known -> new DrugMention(name, code, Optional.empty(), known, route));
    }

    private Optional<DrugCode> drugCode(Place place) {
        var systemPlace = place.at("system");
        var systemName = systemPlace.requiredText(MAX_SYSTEM);
        var system = systemName.flatMap(CodeSystem::of);
        if (systemName.isPresent() && system.isEmpty()) {
            systemPlace.refuse("must be one of rxnorm, atc, unii");
        }
        var code = place.at("code").requiredText(DrugCode.MAX_LENGTH);
        return system.flatMap(of -> code.map(is -> new DrugCode(of, is)));
    }

    private Optional<ReactionMention> reaction(Place place) {
        return place.at("term").requiredText(MAX_NAME).map(ReactionMention::new);
    }

    private static <T> List<T> each(List<Place> places, Function<Place, Optional<T>> reading) {
        return places.stream()
                .map(place -> place.node().isObject() ? reading.apply(place) : place.<T>refuse("must be an object"))
                .flatMap(Optional::stream)
                .toList();
    }
}
