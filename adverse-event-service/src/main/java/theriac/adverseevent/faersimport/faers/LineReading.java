package theriac.adverseevent.faersimport.faers;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import theriac.adverseevent.casereport.AgeGroup;
import theriac.adverseevent.casereport.AgeYears;
import theriac.adverseevent.casereport.Alcohol;
import theriac.adverseevent.casereport.CaseFacts;
import theriac.adverseevent.casereport.Country;
import theriac.adverseevent.casereport.Origin;
import theriac.adverseevent.casereport.PartialDate;
import theriac.adverseevent.casereport.Person;
import theriac.adverseevent.casereport.ReactionMention;
import theriac.adverseevent.casereport.ReportVersion;
import theriac.adverseevent.casereport.Sex;
import theriac.adverseevent.casereport.WeightKg;
import theriac.adverseevent.casereport.WorldwideNumber;
import theriac.adverseevent.faersimport.QuarterLine;
import theriac.adverseevent.faersimport.faers.Values.LineRefused;

/// Reads what one line says.
///
/// @param today no event happened later
record LineReading(LocalDate today) {

    private static final Set<String> SEX_NOT_KNOWN = Set.of("UNK", "NS", "YR", "I", "P", "T");
    private static final Set<String> COUNTRY_NOT_KNOWN = Set.of("COUNTRY NOT SPECIFIED", "UNKNOWN");

    QuarterLine read(FaersFile file, Values values) throws LineRefused {
        long primaryId = values.required("primaryid", FaersCodes::number, "must be a number");
        return switch (file) {
            case DEMO -> version(primaryId, values);
            case DRUG -> new DrugReading(today).drug(primaryId, values);
            case REAC -> reaction(primaryId, values);
            case OUTC -> outcome(primaryId, values);
            case RPSR -> source(primaryId, values);
            case THER -> new DrugReading(today).therapy(primaryId, values);
            case INDI -> new DrugReading(today).indication(primaryId, values);
        };
    }

    private QuarterLine version(long primaryId, Values values) throws LineRefused {
        long caseId = values.required("caseid", FaersCodes::number, "must be a number");
        var informedOn = values.optional("fda_dt", this::informedOn, "is no date of the past");
        var version = new ReportVersion(numberOf(primaryId, caseId, values), informedOn);
        return new QuarterLine.Version(values.file(), values.line(), primaryId, caseId, version, facts(values));
    }

    /// The version's number: its column, or what `primaryid` has behind the case's number; of a report from before
    /// FAERS its own.
    private static int numberOf(long primaryId, long caseId, Values values) throws LineRefused {
        if (values.header().legacy()) {
            return values.required("primaryid", FaersCodes::smallNumber, "must be a number of at most nine digits");
        }
        var behind = Long.toString(primaryId).startsWith(Long.toString(caseId))
                ? Long.toString(primaryId).substring(Long.toString(caseId).length())
                : "";
        return values.optional("caseversion", FaersCodes::smallNumber, "is no number")
                .or(() -> FaersCodes.smallNumber(behind))
                .filter(number -> number > 0)
                .orElse(1);
    }

    private CaseFacts facts(Values values) {
        return new CaseFacts(
                values.optional("event_dt", this::onset, "is no date of the past"),
                new Person(sex(values), age(values), ageGroup(values), weight(values)),
                country(values),
                new Origin(
                        values.text("rept_cod").flatMap(FaersCodes::kind),
                        values.optional("occp_cod", FaersCodes::occupation, "is no known code"),
                        worldwideNumber(values)),
                Set.of(),
                Set.of(),
                Alcohol.UNKNOWN);
    }

    /// The manufacturer's number, or else the authority's, as E2B(R2) has the worldwide one (A.1.10).
    private static Optional<WorldwideNumber> worldwideNumber(Values values) {
        return Stream.of("mfr_num", "auth_num")
                .flatMap(column -> values.text(column).stream())
                .filter(number -> !number.isBlank() && number.length() <= WorldwideNumber.MAX_LENGTH)
                .findFirst()
                .map(WorldwideNumber::new);
    }

    /// A day still to come would keep all later versions out.
    private Optional<LocalDate> informedOn(String text) {
        return FaersCodes.date(text).filter(date -> !date.isAfter(today));
    }

    private Optional<PartialDate> onset(String text) {
        return FaersCodes.partialDate(text).filter(date -> !date.isAfter(today));
    }

    private static Optional<Sex> sex(Values values) {
        boolean known = values.text("sex").filter(SEX_NOT_KNOWN::contains).isEmpty();
        return known ? values.optional("sex", FaersCodes::sex, "is no known code") : Optional.empty();
    }

    private static Optional<AgeYears> age(Values values) {
        var unit = values.text("age_cod").orElse("");
        return values.optional(
                "age", number -> FaersCodes.age(number, unit), "is no age of 0 to 150 years with a known unit");
    }

    private static Optional<AgeGroup> ageGroup(Values values) {
        return values.optional("age_grp", FaersCodes::ageGroup, "must be one of N, I, C, T, A, E");
    }

    private static Optional<WeightKg> weight(Values values) {
        var unit = values.text("wt_cod").orElse("");
        return values.optional(
                "wt", number -> DoseCodes.weight(number, unit), "is no weight of up to 700 kg with a known unit");
    }

    private static Optional<Country> country(Values values) {
        boolean known = values.text("occr_country")
                .map(name -> name.toUpperCase(Locale.ROOT))
                .filter(COUNTRY_NOT_KNOWN::contains)
                .isEmpty();
        return known ? values.optional("occr_country", FaersCodes::country, "is no country") : Optional.empty();
    }

    private static QuarterLine reaction(long primaryId, Values values) throws LineRefused {
        var term = values.required("pt", Optional::of, "must not be empty");
        return new QuarterLine.Reaction(values.file(), values.line(), primaryId, ReactionMention.of(term));
    }

    private static QuarterLine source(long primaryId, Values values) throws LineRefused {
        var study = values.required(
                "rpsr_cod", FaersCodes::isStudy, "must be one of FGN, SDY, LIT, CSM, HP, UF, CR, DT, OTH");
        return new QuarterLine.Source(values.file(), values.line(), primaryId, study);
    }

    private static QuarterLine outcome(long primaryId, Values values) throws LineRefused {
        var seriousness = values.required("outc_cod", FaersCodes::outcome, "must be one of DE, LT, HO, DS, CA, RI, OT");
        return new QuarterLine.Outcome(values.file(), values.line(), primaryId, seriousness);
    }
}
