package theriac.adverseevent.casereport.e2b;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import theriac.adverseevent.casereport.Alcohol;
import theriac.adverseevent.casereport.Background;
import theriac.adverseevent.casereport.CaseFacts;
import theriac.adverseevent.casereport.CaseReport;
import theriac.adverseevent.casereport.Country;
import theriac.adverseevent.casereport.DrugMention;
import theriac.adverseevent.casereport.Origin;
import theriac.adverseevent.casereport.Original;
import theriac.adverseevent.casereport.OtherNumber;
import theriac.adverseevent.casereport.PartialDate;
import theriac.adverseevent.casereport.PatientIdentifier;
import theriac.adverseevent.casereport.ReactionMention;
import theriac.adverseevent.casereport.ReportContent;
import theriac.adverseevent.casereport.ReportFormat.Reading;
import theriac.adverseevent.casereport.ReportNumber;
import theriac.adverseevent.casereport.ReportVersion;
import theriac.adverseevent.casereport.SenderId;
import theriac.adverseevent.casereport.SenderReportId;
import theriac.adverseevent.casereport.Seriousness;
import theriac.adverseevent.casereport.SpecialSituation;
import theriac.adverseevent.casereport.Violation;
import theriac.adverseevent.casereport.WorldwideNumber;
import theriac.adverseevent.casereport.e2b.rules.Elements;
import theriac.adverseevent.casereport.e2b.rules.MessageRules;
import theriac.adverseevent.casereport.e2b.rules.TimeStamp;
import theriac.adverseevent.casereport.e2b.xml.XmlElement;

/// Makes a report of a message, when all rules hold of it.
///
/// @param identifierSystem the system of the identifiers by which the sender's patients are linked
/// @param today the latest day that a time may lie on
record MessageReading(SenderId sender, Optional<String> identifierSystem, LocalDate today) {

    private static final String NULLIFICATION = "1";
    private static final String PRIMARY = "1";
    /// From when on the seconds of C.1.2 are counted as a version.
    static final Instant VERSIONS_BEGIN = Instant.parse("2000-01-01T00:00:00Z");

    Reading read(XmlElement message, Original original) {
        boolean nullifies = value(message, "C.1.11.1").equals(Optional.of(NULLIFICATION));
        var violations = new ArrayList<>(MessageRules.ofMessage(message, nullifies, today));
        if (!violations.isEmpty()) {
            return new Reading.NotUnderstood(violations);
        }
        var content = content(message, violations);
        if (!nullifies && !content.isEnoughForACase()) {
            violations.add(new Violation("/G.k", "at least one drug is required (rule ICH G.k)"));
        }
        return violations.isEmpty()
                ? new Reading.Understood(new CaseReport(
                        new ReportNumber(
                                sender,
                                new SenderReportId(value(message, "C.1.1").orElseThrow())),
                        version(message),
                        Background.HOSPITAL,
                        nullifies,
                        content,
                        Optional.of(original)))
                : new Reading.NotUnderstood(violations);
    }

    /// The later information wins, and of the same information the message that was made later: an amendment
    /// keeps C.1.5 and moves C.1.2.
    private static ReportVersion version(XmlElement message) {
        var created = value(message, "C.1.2").flatMap(TimeStamp::parse).orElseThrow();
        long seconds = created.instant().getEpochSecond() - VERSIONS_BEGIN.getEpochSecond();
        return new ReportVersion(
                Math.clamp(seconds, 1, Integer.MAX_VALUE),
                value(message, "C.1.5").flatMap(TimeStamp::parse).flatMap(TimeStamp::day));
    }

    private ReportContent content(XmlElement message, List<Violation> violations) {
        var reactionElements = Elements.groupsOf("E.i.7", message);
        var reactions = reactionElements.stream().map(ReactionReading::read).toList();
        var drugReading = DrugReading.of(message, violations);
        var drugs = Elements.groupsOf("G.k.2.2", message).stream()
                .map(drugReading::read)
                .flatMap(Optional::stream)
                .toList();
        checkHowMany(drugs, reactions, violations);
        var facts = new CaseFacts(
                onset(reactions),
                PatientReading.person(message, onset(reactions), violations),
                country(message),
                origin(message),
                seriousness(reactionElements),
                situations(message),
                alcohol(message));
        return new ReportContent(identifier(message), facts, drugs, reactions, value(message, "H.1"));
    }

    private static void checkHowMany(
            List<DrugMention> drugs, List<ReactionMention> reactions, List<Violation> violations) {
        if (drugs.size() > ReportContent.MAX_MENTIONS) {
            violations.add(
                    new Violation("/G.k", "must not be told more than " + ReportContent.MAX_MENTIONS + " times"));
        }
        if (reactions.size() > ReportContent.MAX_MENTIONS) {
            violations.add(
                    new Violation("/E.i", "must not be told more than " + ReportContent.MAX_MENTIONS + " times"));
        }
    }

    /// What the hospital's own records call the patient, in the one system by which the hospital links.
    private Optional<PatientIdentifier> identifier(XmlElement message) {
        return identifierSystem.flatMap(
                system -> value(message, "D.1.1.3").map(number -> new PatientIdentifier(system, number)));
    }

    private static Optional<PartialDate> onset(List<ReactionMention> reactions) {
        return reactions.stream()
                .flatMap(reaction -> reaction.course().onset().stream())
                .reduce((one, other) -> other.first().isBefore(one.first()) ? other : one);
    }

    /// Where the reactions happened, or else where the primary reporter is.
    private static Optional<Country> country(XmlElement message) {
        return Elements.groupsOf("E.i.9", message).stream()
                .flatMap(reaction -> value(reaction, "E.i.9").stream())
                .findFirst()
                .or(() -> primarySource(message).flatMap(source -> value(source, "C.2.r.3")))
                .filter(Country::isValid)
                .map(Country::new);
    }

    private static Origin origin(XmlElement message) {
        return new Origin(
                value(message, "C.1.3").flatMap(CodeLists.KIND::meaningOf),
                primarySource(message)
                        .flatMap(source -> value(source, "C.2.r.4"))
                        .flatMap(CodeLists.REPORTER::meaningOf),
                value(message, "C.1.8.1").map(WorldwideNumber::new),
                otherNumbers(message));
    }

    private static Set<OtherNumber> otherNumbers(XmlElement message) {
        return Elements.groupsOf("C.1.9.1.r.2", message).stream()
                .flatMap(told -> value(told, "C.1.9.1.r.2").stream()
                        .map(number -> new OtherNumber(value(told, "C.1.9.1.r.1"), number)))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Optional<XmlElement> primarySource(XmlElement message) {
        return Elements.groupsOf("C.2.r.5", message).stream()
                .filter(source -> value(source, "C.2.r.5").equals(Optional.of(PRIMARY)))
                .findFirst();
    }

    private static Set<Seriousness> seriousness(List<XmlElement> reactions) {
        return CodeLists.SERIOUSNESS.meanings().entrySet().stream()
                .filter(criterion -> reactions.stream()
                        .anyMatch(reaction ->
                                value(reaction, "E.i.3.2" + criterion.getKey()).equals(Optional.of("true"))))
                .map(Map.Entry::getValue)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Set<SpecialSituation> situations(XmlElement message) {
        var coded = Elements.groupsOf("G.k.10.r", message).stream()
                .flatMap(told -> value(told, "G.k.10.r").stream())
                .flatMap(code -> CodeLists.SITUATION.meaningOf(code).stream());
        var remarked = remarks(message).flatMap(remark -> remark.situations().stream());
        return Stream.concat(coded, remarked).collect(Collectors.toUnmodifiableSet());
    }

    private static Alcohol alcohol(XmlElement message) {
        return remarks(message)
                .map(Remark::alcohol)
                .filter(told -> told != Alcohol.UNKNOWN)
                .findFirst()
                .orElse(Alcohol.UNKNOWN);
    }

    private static Stream<Remark> remarks(XmlElement message) {
        return Elements.groupsOf("G.k.11", message).stream().map(drug -> Remark.read(value(drug, "G.k.11")));
    }

    private static Optional<String> value(XmlElement group, String element) {
        return Elements.valueOf(element, group);
    }
}
