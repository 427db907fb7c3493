package theriac.adverseevent.casereport.openfda;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import theriac.adverseevent.casereport.ActionTaken;
import theriac.adverseevent.casereport.AgeGroup;
import theriac.adverseevent.casereport.Challenge;
import theriac.adverseevent.casereport.Outcome;
import theriac.adverseevent.casereport.ReportKind;
import theriac.adverseevent.casereport.ReporterQualification;
import theriac.adverseevent.casereport.Role;
import theriac.adverseevent.casereport.Route;
import theriac.adverseevent.casereport.Sex;

/// What the numbers in openFDA's events mean: those of ICH E2B(R2), by the data element of each list.
final class R2Codes {

    /// A.1.4; 4 tells that it is not known.
    static final Map<String, ReportKind> KIND =
            Map.of("1", ReportKind.SPONTANEOUS, "2", ReportKind.STUDY, "3", ReportKind.OTHER);

    /// A.2.1.4
    static final Map<String, ReporterQualification> REPORTER = Map.of(
            "1", ReporterQualification.PHYSICIAN,
            "2", ReporterQualification.PHARMACIST,
            "3", ReporterQualification.OTHER_HEALTH_PROFESSIONAL,
            "4", ReporterQualification.LAWYER,
            "5", ReporterQualification.CONSUMER);

    /// B.1.5; 0 tells that it is not known.
    static final Map<String, Sex> SEX = Map.of("1", Sex.MALE, "2", Sex.FEMALE);

    /// B.1.2.3
    static final Map<String, AgeGroup> AGE_GROUP = Map.of(
            "1", AgeGroup.NEONATE,
            "2", AgeGroup.INFANT,
            "3", AgeGroup.CHILD,
            "4", AgeGroup.ADOLESCENT,
            "5", AgeGroup.ADULT,
            "6", AgeGroup.ELDERLY);

    /// B.1.2.2.1b: hours to a unit of age; a year has 365.25 days.
    static final Map<String, BigDecimal> HOURS = Map.of(
            "800", BigDecimal.valueOf(87_660),
            "801", BigDecimal.valueOf(8_766),
            "802", BigDecimal.valueOf(730.5),
            "803", BigDecimal.valueOf(168),
            "804", BigDecimal.valueOf(24),
            "805", BigDecimal.ONE);

    /// B.2.i.8
    static final Map<String, Outcome> OUTCOME = Map.of(
            "1", Outcome.RECOVERED,
            "2", Outcome.RECOVERING,
            "3", Outcome.NOT_RECOVERED,
            "4", Outcome.RECOVERED_WITH_SEQUELAE,
            "5", Outcome.FATAL,
            "6", Outcome.UNKNOWN);

    /// B.4.k.1
    static final Map<String, Role> ROLE = Map.of("1", Role.SUSPECT, "2", Role.CONCOMITANT, "3", Role.INTERACTING);

    /// B.4.k.16
    static final Map<String, ActionTaken> ACTION = Map.of(
            "1", ActionTaken.WITHDRAWN,
            "2", ActionTaken.REDUCED,
            "3", ActionTaken.INCREASED,
            "4", ActionTaken.UNCHANGED,
            "5", ActionTaken.UNKNOWN,
            "6", ActionTaken.NOT_APPLICABLE);

    /// B.4.k.17.1
    static final Map<String, Challenge> RECHALLENGE =
            Map.of("1", Challenge.POSITIVE, "2", Challenge.NEGATIVE, "3", Challenge.UNKNOWN);

    /// `drugadditional`, where openFDA tells whether the reaction ceased when the drug was stopped or reduced; 3 does
    /// not apply,
    /// which is taken as not done, as in FAERS.
    static final Map<String, Challenge> DECHALLENGE =
            Map.of("1", Challenge.POSITIVE, "2", Challenge.NEGATIVE, "3", Challenge.NOT_DONE);

    /// B.4.k.5.2, in UCUM.
    static final Map<String, String> DOSE_UNIT = Map.ofEntries(
            Map.entry("001", "kg"),
            Map.entry("002", "g"),
            Map.entry("003", "mg"),
            Map.entry("004", "ug"),
            Map.entry("005", "ng"),
            Map.entry("006", "pg"),
            Map.entry("007", "mg/kg"),
            Map.entry("008", "ug/kg"),
            Map.entry("009", "mg/m2"),
            Map.entry("010", "ug/m2"),
            Map.entry("011", "L"),
            Map.entry("012", "mL"),
            Map.entry("013", "uL"),
            Map.entry("014", "Bq"),
            Map.entry("015", "GBq"),
            Map.entry("016", "MBq"),
            Map.entry("017", "kBq"),
            Map.entry("018", "Ci"),
            Map.entry("019", "mCi"),
            Map.entry("020", "uCi"),
            Map.entry("021", "nCi"),
            Map.entry("022", "mol"),
            Map.entry("023", "mmol"),
            Map.entry("024", "umol"),
            Map.entry("025", "[IU]"),
            Map.entry("026", "k[IU]"),
            Map.entry("027", "M[IU]"),
            Map.entry("028", "[IU]/kg"),
            Map.entry("029", "meq"),
            Map.entry("030", "%"),
            Map.entry("031", "[drp]"),
            Map.entry("032", "{dosage form}"));

    /// B.4.k.5.5, in UCUM.
    static final Map<String, String> INTERVAL_UNIT =
            Map.of("801", "a", "802", "mo", "803", "wk", "804", "d", "805", "h", "806", "min");

    /// B.4.k.5.5, where there is no time from each dose to the next: trimesters, cycles, as necessary, in total.
    static final Set<String> NO_INTERVAL = Set.of("807", "810", "811", "812", "813");

    /// Hours of the units of B.4.k.5.5 that several doses can be spread over evenly.
    static final Map<String, BigDecimal> INTERVAL_HOURS =
            Map.of("803", BigDecimal.valueOf(168), "804", BigDecimal.valueOf(24), "805", BigDecimal.ONE);

    /// B.4.k.8; the other numbers up to 067 are ways for which the platform has no word of its own.
    private static final Map<String, Route> ROUTE = routes();

    private static final int LAST_ROUTE = 67;

    private R2Codes() {}

    static Optional<Route> route(String code) {
        var known = Optional.ofNullable(ROUTE.get(code));
        return known.isPresent() || !isRoute(code) ? known : Optional.of(Route.OTHER);
    }

    private static boolean isRoute(String code) {
        return code.matches("0\\d{2}") && Integer.parseInt(code) >= 1 && Integer.parseInt(code) <= LAST_ROUTE;
    }

    private static Map<String, Route> routes() {
        Map<String, Route> routes = new HashMap<>();
        routes.put("001", Route.OTIC);
        routes.put("002", Route.BUCCAL);
        routes.put("003", Route.CUTANEOUS);
        routes.put("008", Route.EPIDURAL);
        routes.put("030", Route.INTRAMUSCULAR);
        routes.put("037", Route.INTRATHECAL);
        routes.put("040", Route.INTRAVENOUS);
        routes.put("041", Route.INTRAVENOUS);
        routes.put("042", Route.INTRAVENOUS);
        routes.put("045", Route.NASAL);
        routes.put("047", Route.OPHTHALMIC);
        routes.put("048", Route.ORAL);
        routes.put("054", Route.RECTAL);
        routes.put("055", Route.INHALATION);
        routes.put("058", Route.SUBCUTANEOUS);
        routes.put("060", Route.SUBLINGUAL);
        routes.put("061", Route.CUTANEOUS);
        routes.put("062", Route.TRANSDERMAL);
        routes.put("067", Route.VAGINAL);
        return Map.copyOf(routes);
    }
}
