package theriac.adverseevent.casereport.openfda;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import theriac.adverseevent.casereport.AgeYears;
import theriac.adverseevent.casereport.AlcoholRecorded;
import theriac.adverseevent.casereport.CaseFacts;
import theriac.adverseevent.casereport.Country;
import theriac.adverseevent.casereport.Origin;
import theriac.adverseevent.casereport.OtherNumber;
import theriac.adverseevent.casereport.Outcome;
import theriac.adverseevent.casereport.Person;
import theriac.adverseevent.casereport.ReactionCourse;
import theriac.adverseevent.casereport.ReactionMention;
import theriac.adverseevent.casereport.ReportContent;
import theriac.adverseevent.casereport.ReportKind;
import theriac.adverseevent.casereport.ReportVersion;
import theriac.adverseevent.casereport.Seriousness;
import theriac.adverseevent.casereport.Sex;
import theriac.adverseevent.casereport.WeightKg;
import theriac.adverseevent.casereport.WorldwideNumber;

/// Reads what an event says.
record EventReading(Dates dates) {

    /// Number and check digit of a report from before FAERS.
    private static final Pattern ISR = Pattern.compile("(\\d{7,9})-[0-9A-Z]");

    private static final String NOT_KNOWN = "0";
    private static final String KIND_NOT_KNOWN = "4";
    private static final Map<String, Boolean> YES_OR_NO = Map.of("1", true, "2", false);
    private static final Map<String, Seriousness> CRITERIA = Map.of(
            "seriousnessdeath", Seriousness.DEATH,
            "seriousnesslifethreatening", Seriousness.LIFE_THREATENING,
            "seriousnesshospitalization", Seriousness.HOSPITALISATION,
            "seriousnessdisabling", Seriousness.DISABILITY,
            "seriousnesscongenitalanomali", Seriousness.CONGENITAL_ANOMALY,
            "seriousnessother", Seriousness.OTHER_IMPORTANT);
    private static final BigDecimal HOURS_OF_A_YEAR = BigDecimal.valueOf(8_766);

    /// The version by the date of latest information, the later of the two that an event has: before FAERS the
    /// FDA's own stood in `receivedate`, and since then in `receiptdate`. A report from before FAERS is
    /// numbered by its ISR, as the FDA's quarters number it.
    ReportVersion version(Member event, String id) {
        var informedOn = Stream.of("receiptdate", "receivedate")
                .flatMap(name -> dates.day(event.at(name)).stream())
                .max(Comparator.<LocalDate>naturalOrder());
        var isr = ISR.matcher(id);
        var number = isr.matches()
                ? counted(isr.group(1), Integer.MAX_VALUE)
                : event.at("safetyreportversion")
                        .read(text -> counted(text, ReportVersion.MAX_COUNTED), "is no number from 1 to 1000000");
        return new ReportVersion(number.orElse(1), informedOn);
    }

    private static Optional<Integer> counted(String text, int most) {
        return text.matches("\\d{1,9}")
                ? Optional.of(Integer.parseInt(text)).filter(number -> number >= 1 && number <= most)
                : Optional.empty();
    }

    ReportContent content(Member event) {
        var patient = event.at("patient");
        var drugReading = new DrugReading(dates);
        var drugs = patient.at("drug").entries().stream()
                .flatMap(drug -> drugReading.read(drug).stream())
                .toList();
        var reactions = patient.at("reaction").entries().stream()
                .flatMap(reaction -> reaction(reaction).stream())
                .toList();
        var facts = new CaseFacts(
                dates.ofEvent(patient.at("summary").at("narrativeincludeclinical")),
                person(patient),
                country(event.at("occurcountry")),
                origin(event),
                seriousness(event),
                Set.of(),
                AlcoholRecorded.in(drugs, reactions));
        return new ReportContent(Optional.empty(), facts, drugs, reactions, Optional.empty());
    }

    private static Person person(Member patient) {
        var sex = patient.at("patientsex");
        return new Person(
                isCode(sex, NOT_KNOWN) ? Optional.<Sex>empty() : DrugReading.coded(sex, R2Codes.SEX),
                age(patient),
                DrugReading.coded(patient.at("patientagegroup"), R2Codes.AGE_GROUP),
                patient.at("patientweight").read(EventReading::weight, "is no weight of up to 700 kg"));
    }

    private static Optional<AgeYears> age(Member patient) {
        var age = patient.at("patientonsetage");
        var hours = DrugReading.coded(patient.at("patientonsetageunit"), R2Codes.HOURS);
        return age.read(
                text -> decimal(text)
                        .flatMap(number ->
                                hours.map(unit -> number.multiply(unit).divide(HOURS_OF_A_YEAR, MathContext.DECIMAL32)))
                        .filter(AgeYears::isValid)
                        .map(AgeYears::new),
                "is no age of 0 to 150 years with a known unit");
    }

    private static Optional<WeightKg> weight(String text) {
        return decimal(text).filter(WeightKg::isValid).map(WeightKg::new);
    }

    private static Optional<BigDecimal> decimal(String text) {
        return text.matches("\\d{1,9}(\\.\\d{1,9})?|\\.\\d{1,9}")
                ? Optional.of(new BigDecimal(text))
                : Optional.empty();
    }

    private static Optional<Country> country(Member member) {
        return member.read(
                code -> Country.isValid(code) ? Optional.of(new Country(code)) : Optional.empty(),
                "is no ISO 3166-1 alpha-2 code");
    }

    /// The company's number, or else the authority's, is the case's worldwide one (A.1.10).
    private static Origin origin(Member event) {
        var kind = event.at("reporttype");
        var number = Stream.of("companynumb", "authoritynumb")
                .flatMap(name -> event.at(name).text(WorldwideNumber.MAX_LENGTH).stream())
                .findFirst()
                .map(WorldwideNumber::new);
        return new Origin(
                isCode(kind, KIND_NOT_KNOWN) ? Optional.<ReportKind>empty() : DrugReading.coded(kind, R2Codes.KIND),
                DrugReading.coded(event.at("primarysource").at("qualification"), R2Codes.REPORTER),
                number,
                otherNumbers(event));
    }

    /// What the sender says the report is the same as (A.1.11).
    private static Set<OtherNumber> otherNumbers(Member event) {
        return event.at("reportduplicate").entries().stream()
                .flatMap(told -> told.at("duplicatenumb").text(OtherNumber.MAX_LENGTH).stream()
                        .map(number ->
                                new OtherNumber(told.at("duplicatesource").text(OtherNumber.MAX_LENGTH), number)))
                .collect(Collectors.toSet());
    }

    private static boolean isCode(Member member, String code) {
        return member.node().asText("").strip().equals(code);
    }

    private static Set<Seriousness> seriousness(Member event) {
        Set<Seriousness> met = EnumSet.noneOf(Seriousness.class);
        CRITERIA.forEach((name, criterion) -> {
            if (DrugReading.coded(event.at(name), YES_OR_NO).orElse(false)) {
                met.add(criterion);
            }
        });
        if (met.isEmpty() && isCode(event.at("serious"), "1")) {
            event.at("serious").leaveOut("names no criterion");
        }
        return met;
    }

    private static Optional<ReactionMention> reaction(Member reaction) {
        var term = reaction.at("reactionmeddrapt").text();
        var outcome = DrugReading.<Outcome>coded(reaction.at("reactionoutcome"), R2Codes.OUTCOME);
        return term.isEmpty()
                ? reaction.leaveOut("has no reactionmeddrapt")
                : term.map(text ->
                        new ReactionMention(text, new ReactionCourse(Optional.empty(), Optional.empty(), outcome)));
    }
}
