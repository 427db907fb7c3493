package theriac.adverseevent.caselist.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import theriac.adverseevent.caselist.PrintedCases;
import theriac.adverseevent.casereport.AgeYears;
import theriac.adverseevent.casereport.Amount;
import theriac.adverseevent.casereport.CaseId;
import theriac.adverseevent.casereport.Coded;
import theriac.adverseevent.casereport.CodedDrug;
import theriac.adverseevent.casereport.CodedReaction;
import theriac.adverseevent.casereport.Country;
import theriac.adverseevent.casereport.Dosage;
import theriac.adverseevent.casereport.PartialDate;
import theriac.adverseevent.casereport.SafetyCase;
import theriac.adverseevent.casereport.WeightKg;
import theriac.adverseevent.casereport.WorldwideNumber;
import theriac.adverseevent.coding.DrugCode;
import theriac.adverseevent.coding.DrugId;
import theriac.adverseevent.coding.ReactionTerm;
import theriac.adverseevent.coding.SpokenName;

/// Prints a case as PDF: what was reported, what was recognised in it, and the narrative.
@ApplicationScoped
class CasePdf implements PrintedCases {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern(
                    "d MMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);
    private static final String UNTOLD = "not told";
    private static final float TITLE = 16;
    private static final float PART = 12;

    private final Clock clock;

    CasePdf(Clock clock) {
        this.clock = clock;
    }

    @Override
    public byte[] print(SafetyCase state, Optional<String> narrative) {
        try (var sheets = new Sheets("Case " + state.id())) {
            sheets.heading("Safety case", TITLE);
            heading(sheets, state);
            sheets.heading("Patient", PART);
            patient(sheets, state);
            sheets.heading("Drugs", PART);
            for (var drug : state.drugs()) {
                sheets.fact(words(drug.mention().role().code()), told(drug));
            }
            sheets.heading("Reactions", PART);
            for (var reaction : state.reactions()) {
                sheets.fact("Reaction", told(reaction));
            }
            sheets.heading("Narrative", PART);
            sheets.text(narrative.orElse("There is none, or it can no longer be read."));
            return sheets.end("Case %s, revision %d. Confidential. Written %s. Not a report to an authority"
                    .formatted(state.id(), state.heading().revision(), minute(clock.instant())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void heading(Sheets sheets, SafetyCase state) throws IOException {
        var heading = state.heading();
        var origin = state.facts().origin();
        sheets.fact("Case", state.id() + ", revision " + heading.revision());
        sheets.fact(
                "State",
                heading.state().code() + heading.mergedInto().map(CasePdf::into).orElse(""));
        sheets.fact(
                "Report",
                heading.number().id().value() + " of "
                        + heading.number().sender().value() + ", version "
                        + heading.version().number());
        sheets.fact("Received", minute(heading.receivedAt()));
        sheets.fact("Worldwide number", or(origin.worldwideNumber().map(WorldwideNumber::value)));
        sheets.fact("Kind of report", or(origin.kind().map(Coded::code)));
        sheets.fact("Reporter", or(origin.reporter().map(Coded::code)));
        sheets.fact("Country", or(state.facts().country().map(Country::code)));
        sheets.fact("Seriousness", all(state.facts().seriousness()));
        sheets.fact("Special situations", all(state.facts().situations()));
        sheets.fact("Alcohol", state.facts().alcohol().code());
        sheets.fact("Onset", or(state.facts().onset().map(PartialDate::toString)));
        sheets.fact(
                "Suspected withdrawal",
                state.withdrawal().map(found -> "yes, alert " + found.alert()).orElse("no"));
    }

    private static String into(CaseId other) {
        return ", counted as " + other;
    }

    private static void patient(Sheets sheets, SafetyCase state) throws IOException {
        var person = state.facts().person();
        sheets.fact("Sex", or(person.sex().map(Coded::code)));
        sheets.fact("Age", or(person.age().map(AgeYears::value).map(years -> number(years) + " years")));
        sheets.fact("Age group", or(person.ageGroup().map(Coded::code)));
        sheets.fact("Weight", or(person.weight().map(WeightKg::value).map(weight -> number(weight) + " kg")));
    }

    private static String told(CodedDrug drug) {
        var mention = drug.mention();
        var use = mention.use();
        var names = Stream.of(
                        mention.name(),
                        mention.ingredient().map(SpokenName::key),
                        mention.code().map(DrugCode::qualified))
                .flatMap(Optional::stream)
                .distinct()
                .collect(Collectors.joining(", "));
        return Stream.concat(
                        Stream.of(
                                Optional.of(names),
                                Optional.of(drug.drug()
                                        .map(DrugId::value)
                                        .map("recognised as "::concat)
                                        .orElse("not recognised")),
                                mention.route().map(Coded::code),
                                use.indication().map("for "::concat)),
                        Stream.concat(
                                use.dosages().stream().map(CasePdf::told).map(Optional::of),
                                Stream.of(
                                        use.action().map(Coded::code).map("action taken: "::concat),
                                        use.dechallenge().map(Coded::code).map("dechallenge: "::concat),
                                        use.rechallenge().map(Coded::code).map("rechallenge: "::concat))))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("; "));
    }

    private static String told(Dosage dosage) {
        return Stream.of(
                        dosage.dose().map(CasePdf::amount),
                        dosage.every().map(every -> "every " + amount(every)),
                        dosage.start().map(start -> "from " + start),
                        dosage.end().map(end -> "to " + end),
                        dosage.batch().map("batch "::concat))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
    }

    private static String told(CodedReaction reaction) {
        var mention = reaction.mention();
        var course = mention.course();
        return Stream.of(
                        Optional.of(mention.term()),
                        Optional.of(reaction.term()
                                .map(ReactionTerm::value)
                                .map("recognised as "::concat)
                                .orElse("not recognised")),
                        course.onset().map(onset -> "from " + onset),
                        course.end().map(end -> "to " + end),
                        course.outcome().map(Coded::code).map("outcome: "::concat))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("; "));
    }

    private static String amount(Amount amount) {
        return number(amount.value()) + " " + amount.unit();
    }

    private static String number(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }

    private static String minute(Instant at) {
        return MINUTE.format(at);
    }

    private static String or(Optional<String> told) {
        return told.orElse(UNTOLD);
    }

    private static String all(Collection<? extends Coded> codes) {
        return codes.isEmpty()
                ? UNTOLD
                : codes.stream().map(Coded::code).sorted().collect(Collectors.joining(", "));
    }

    private static String words(String code) {
        return code.substring(0, 1).toUpperCase(Locale.ROOT) + code.substring(1).replace('-', ' ');
    }
}
