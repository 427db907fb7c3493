package theriac.adverseevent.faersimport.faers;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import theriac.adverseevent.casereport.AgeGroup;
import theriac.adverseevent.casereport.AgeYears;
import theriac.adverseevent.casereport.Challenge;
import theriac.adverseevent.casereport.Country;
import theriac.adverseevent.casereport.PartialDate;
import theriac.adverseevent.casereport.ReportKind;
import theriac.adverseevent.casereport.ReporterQualification;
import theriac.adverseevent.casereport.Role;
import theriac.adverseevent.casereport.Route;
import theriac.adverseevent.casereport.Seriousness;
import theriac.adverseevent.casereport.Sex;

/// What the codes of FAERS mean (FDA, ASC_NTS).
final class FaersCodes {

    private static final Map<String, Role> ROLES = Map.of(
            "PS", Role.SUSPECT,
            "SS", Role.SUSPECT,
            "C", Role.CONCOMITANT,
            "I", Role.INTERACTING,
            "DN", Role.NOT_ADMINISTERED);
    private static final Map<String, Seriousness> OUTCOMES = Map.of(
            "DE", Seriousness.DEATH,
            "LT", Seriousness.LIFE_THREATENING,
            "HO", Seriousness.HOSPITALISATION,
            "DS", Seriousness.DISABILITY,
            "CA", Seriousness.CONGENITAL_ANOMALY,
            "RI", Seriousness.OTHER_IMPORTANT,
            "OT", Seriousness.OTHER_IMPORTANT);
    private static final Map<String, ReporterQualification> OCCUPATIONS = Map.of(
            "MD", ReporterQualification.PHYSICIAN,
            "PH", ReporterQualification.PHARMACIST,
            "OT", ReporterQualification.OTHER_HEALTH_PROFESSIONAL,
            "HP", ReporterQualification.OTHER_HEALTH_PROFESSIONAL,
            "RN", ReporterQualification.OTHER_HEALTH_PROFESSIONAL,
            "LW", ReporterQualification.LAWYER,
            "CN", ReporterQualification.CONSUMER);
    private static final Map<String, AgeGroup> AGE_GROUPS = Map.of(
            "N", AgeGroup.NEONATE,
            "I", AgeGroup.INFANT,
            "C", AgeGroup.CHILD,
            "T", AgeGroup.ADOLESCENT,
            "A", AgeGroup.ADULT,
            "E", AgeGroup.ELDERLY);
    private static final Map<String, Challenge> CHALLENGES = Map.of(
            "Y", Challenge.POSITIVE,
            "N", Challenge.NEGATIVE,
            "U", Challenge.UNKNOWN,
            "D", Challenge.NOT_DONE);
    private static final String STUDY = "SDY";
    private static final Set<String> SOURCES = Set.of("FGN", STUDY, "LIT", "CSM", "HP", "UF", "CR", "DT", "OTH");
    /// Hours to a unit of age; a year has 365.25 days.
    private static final Map<String, BigDecimal> HOURS = Map.of(
            "DEC", BigDecimal.valueOf(87_660),
            "YR", BigDecimal.valueOf(8_766),
            "MON", BigDecimal.valueOf(730.5),
            "WK", BigDecimal.valueOf(168),
            "DY", BigDecimal.valueOf(24),
            "HR", BigDecimal.ONE);
    private static final BigDecimal HOURS_OF_A_YEAR = BigDecimal.valueOf(8_766);
    private static final Map<String, Country> COUNTRIES = countriesByName();

    private FaersCodes() {}

    static Optional<Role> role(String code) {
        return Optional.ofNullable(ROLES.get(upper(code)));
    }

    static Optional<Seriousness> outcome(String code) {
        return Optional.ofNullable(OUTCOMES.get(upper(code)));
    }

    static Optional<ReporterQualification> occupation(String code) {
        return Optional.ofNullable(OCCUPATIONS.get(upper(code)));
    }

    static Optional<AgeGroup> ageGroup(String code) {
        return Optional.ofNullable(AGE_GROUPS.get(upper(code)));
    }

    /// What came of stopping a drug, or of giving it again; "does not apply" is taken as not done.
    static Optional<Challenge> challenge(String code) {
        return Optional.ofNullable(CHALLENGES.get(upper(code)));
    }

    /// Whether a source of a report is a study.
    static Optional<Boolean> isStudy(String code) {
        return SOURCES.contains(upper(code)) ? Optional.of(upper(code).equals(STUDY)) : Optional.empty();
    }

    /// How a report came about, as its type tells: only one that was sent to the FDA directly is surely spontaneous.
    static Optional<ReportKind> kind(String code) {
        return upper(code).equals("DIR") ? Optional.of(ReportKind.SPONTANEOUS) : Optional.empty();
    }

    /// Female or male; the other codes of the column say that it is not known.
    static Optional<Sex> sex(String code) {
        return switch (upper(code)) {
            case "F" -> Optional.of(Sex.FEMALE);
            case "M" -> Optional.of(Sex.MALE);
            default -> Optional.empty();
        };
    }

    /// A country by its code, or by its English name as older quarters write it.
    static Optional<Country> country(String text) {
        var name = upper(text);
        return Country.isValid(name) ? Optional.of(new Country(name)) : Optional.ofNullable(COUNTRIES.get(name));
    }

    /// An age in years from a number and its unit.
    static Optional<AgeYears> age(String number, String unit) {
        var hours = HOURS.get(upper(unit));
        if (hours == null || !number.matches("-?\\d{1,9}(\\.\\d{1,9})?")) {
            return Optional.empty();
        }
        var years = new BigDecimal(number).multiply(hours).divide(HOURS_OF_A_YEAR, MathContext.DECIMAL32);
        return Optional.of(years).filter(AgeYears::isValid).map(AgeYears::new);
    }

    /// `YYYYMMDD`, `YYYYMM` or `YYYY`.
    static Optional<PartialDate> partialDate(String text) {
        if (!text.matches("\\d{4}(\\d{2}){0,2}")) {
            return Optional.empty();
        }
        var iso = new StringBuilder(text.substring(0, 4));
        for (int i = 4; i < text.length(); i += 2) {
            iso.append('-').append(text, i, i + 2);
        }
        return PartialDate.parse(iso.toString());
    }

    static Optional<LocalDate> date(String text) {
        return partialDate(text)
                .filter(date -> date.first().equals(date.last()))
                .map(PartialDate::first);
    }

    static Optional<Long> number(String text) {
        return text.matches("\\d{1,18}") ? Optional.of(Long.parseLong(text)) : Optional.empty();
    }

    static Optional<Integer> smallNumber(String text) {
        return text.matches("\\d{1,9}") ? Optional.of(Integer.parseInt(text)) : Optional.empty();
    }

    /// A route by the first words of its name, such as "Intravenous drip".
    static Optional<Route> route(String text) {
        var name = text.toLowerCase(Locale.ROOT);
        if (name.equals("unknown")) {
            return Optional.empty();
        }
        if (name.startsWith("topical")) {
            return Optional.of(Route.CUTANEOUS);
        }
        if (name.startsWith("respiratory")) {
            return Optional.of(Route.INHALATION);
        }
        if (name.startsWith("auricular")) {
            return Optional.of(Route.OTIC);
        }
        return Arrays.stream(Route.values())
                .filter(route -> name.startsWith(route.code()))
                .findFirst()
                .or(() -> Optional.of(Route.OTHER));
    }

    private static Map<String, Country> countriesByName() {
        Map<String, Country> byName = new HashMap<>();
        for (var code : Locale.getISOCountries()) {
            byName.put(upper(Locale.of("", code).getDisplayCountry(Locale.ENGLISH)), new Country(code));
        }
        return Map.copyOf(byName);
    }

    private static String upper(String text) {
        return text.toUpperCase(Locale.ROOT);
    }
}
