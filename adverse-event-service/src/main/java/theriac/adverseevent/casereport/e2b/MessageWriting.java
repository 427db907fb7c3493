package theriac.adverseevent.casereport.e2b;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import theriac.adverseevent.casereport.Alcohol;
import theriac.adverseevent.casereport.CaseReport;
import theriac.adverseevent.casereport.DrugMention;
import theriac.adverseevent.casereport.PartialDate;
import theriac.adverseevent.casereport.PatientIdentifier;
import theriac.adverseevent.casereport.Person;
import theriac.adverseevent.casereport.ReactionMention;
import theriac.adverseevent.casereport.ReportContent;
import theriac.adverseevent.casereport.Role;
import theriac.adverseevent.casereport.SafetyCase;
import theriac.adverseevent.casereport.SpecialSituation;
import theriac.adverseevent.casereport.WorldwideNumber;
import theriac.adverseevent.casereport.e2b.rules.Elements;
import theriac.adverseevent.casereport.e2b.rules.Oid;
import theriac.adverseevent.casereport.e2b.xml.XmlElement;

/// Writes the message of a case.
///
/// @param sent the message that was received, when the case came as one
/// @param now when it is written
record MessageWriting(SafetyCase state, CaseReport report, Optional<XmlElement> sent, String receiver, Instant now) {

    /// Versions of senders who only count are lower than any that counts seconds.
    private static final int SECONDS = 100_000_000;

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss'+0000'").withZone(ZoneOffset.UTC);
    private static final String HOSPITAL = "3";
    private static final Set<SpecialSituation> CODED = Set.of(
            SpecialSituation.OVERDOSE,
            SpecialSituation.MISUSE,
            SpecialSituation.ABUSE,
            SpecialSituation.MEDICATION_ERROR,
            SpecialSituation.OFF_LABEL_USE,
            SpecialSituation.OCCUPATIONAL_EXPOSURE);

    /// The batch around the message.
    XmlElement frame() {
        return XmlElement.named("MCCI_IN200100UV01")
                .with("xmlns", "urn:hl7-org:v3")
                .with("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance")
                .with("ITSVersion", "XML_1.0")
                .holding(
                        Part.id("22", state.id() + "-" + state.heading().revision()),
                        time("creationTime", TIME.format(now)),
                        XmlElement.named("responseModeCode").with("code", "D"),
                        interaction("MCCI_IN200100UV01"),
                        XmlElement.named("name").with("code", "1").with("codeSystem", Oid.ICH_CODES + "1"),
                        party("receiver", "RCV", "14", receiver),
                        party("sender", "SND", "13", site()));
    }

    XmlElement message() {
        return XmlElement.named("PORR_IN049016UV")
                .holding(
                        Part.id("1", number()),
                        time("creationTime", created()),
                        interaction("PORR_IN049016UV"),
                        XmlElement.named("processingCode").with("code", "P"),
                        XmlElement.named("processingModeCode").with("code", "T"),
                        XmlElement.named("acceptAckCode").with("code", "AL"),
                        party("receiver", "RCV", "12", receiver),
                        party("sender", "SND", "11", site()),
                        Part.act("controlActProcess", "CACT")
                                .holding(
                                        Part.code("PORR_TE049016UV", "2.16.840.1.113883.1.18"),
                                        time("effectiveTime", created()),
                                        Part.link("subject", "SUBJ", investigation())));
    }

    private XmlElement investigation() {
        var content = report.content();
        var latest = report.version().informedOn().orElse(received());
        var first = latest.isBefore(received()) ? latest : received();
        var worldwide = content.facts().origin().worldwideNumber().map(WorldwideNumber::value);
        List<XmlElement> parts = new ArrayList<>();
        parts.add(Part.id("1", number()));
        parts.add(Part.id("2", worldwide.orElse(number())));
        parts.add(Part.code("PAT_ADV_EVNT", "2.16.840.1.113883.5.4"));
        content.narrative()
                .ifPresent(narrative -> parts.add(XmlElement.named("text").saying(narrative)));
        parts.add(XmlElement.named("statusCode").with("code", "active"));
        parts.add(XmlElement.named("effectiveTime").holding(time("low", day(first))));
        parts.add(time("availabilityTime", day(latest)));
        parts.add(Part.link("component", "COMP", assessment(content)));
        parts.add(event("1", Part.value("BL").with("value", "false")));
        parts.add(event("23", Part.unknown("BL", "NI")));
        parts.addAll(new SourceWriting(report, sent, site(), HOSPITAL).parts());
        return Part.act("investigationEvent", "INVSTG").holding(parts);
    }

    private XmlElement assessment(ReportContent content) {
        var sentReactions =
                sent.map(message -> Elements.groupsOf("E.i.7", message)).orElse(List.of());
        List<XmlElement> person = new ArrayList<>();
        person.add(player(content));
        sent.flatMap(message -> Elements.valueOf("C.5.4", message)).ifPresent(type -> person.add(study(type)));
        person.addAll(observations(content.facts().person()));
        var writing = new ReactionWriting(
                content.facts().seriousness(), content.facts().country());
        for (int i = 0; i < content.reactions().size(); i++) {
            var reaction = content.reactions().get(i);
            Optional<XmlElement> received =
                    i < sentReactions.size() ? Optional.of(sentReactions.get(i)) : Optional.empty();
            person.add(writing.write(reaction, onset(reaction), uuid("reaction", i), term(i, received)));
        }
        List<XmlElement> drugs = new ArrayList<>();
        List<XmlElement> roles = new ArrayList<>();
        for (int i = 0; i < content.drugs().size(); i++) {
            drugs.add(drug(i));
            roles.add(role(content.drugs().get(i), uuid("drug", i)));
        }
        person.add(Part.link(
                "subjectOf2",
                "SBJ",
                Part.act("organizer", "CATEGORY")
                        .holding(Part.code("4", Oid.ICH_CODES + "20"))
                        .holding(drugs)));
        return Part.act("adverseEventAssessment", "INVSTG")
                .holding(Part.link(
                        "subject1",
                        "SBJ",
                        XmlElement.named("primaryRole")
                                .with("classCode", "INVSBJ")
                                .holding(person)))
                .holding(roles);
    }

    private XmlElement term(int index, Optional<XmlElement> received) {
        var coded = state.reactions();
        return index < coded.size()
                ? ReactionTermWriting.write(coded.get(index).meddra(), received)
                : ReactionTermWriting.write(Optional.empty(), received);
    }

    /// The case's onset is that of its only reaction; of several, nobody told which.
    private Optional<PartialDate> onset(ReactionMention reaction) {
        var content = report.content();
        return reaction.course()
                .onset()
                .or(() -> content.reactions().size() == 1 ? content.facts().onset() : Optional.empty());
    }

    private static XmlElement player(ReportContent content) {
        var sex = content.facts().person().sex().flatMap(CodeLists.SEX::codeOf);
        var gender = XmlElement.named("administrativeGenderCode");
        return XmlElement.named("player1")
                .with("classCode", "PSN")
                .with("determinerCode", "INSTANCE")
                .holding(
                        XmlElement.named("name").with("nullFlavor", "MSK"),
                        sex.map(code -> gender.with("code", code).with("codeSystem", Oid.SEX))
                                .orElse(gender.with("nullFlavor", "UNK")))
                .holding(content.patient().map(MessageWriting::identifier).stream()
                        .toList());
    }

    private static XmlElement identifier(PatientIdentifier identifier) {
        return XmlElement.named("asIdentifiedEntity")
                .with("classCode", "IDENT")
                .holding(Part.id("9", identifier.value()), Part.code("3", Oid.ICH_CODES + "4"));
    }

    private static XmlElement study(String type) {
        return Part.link(
                "subjectOf1", "SBJ", Part.act("researchStudy", "CLNTRL").holding(Part.code(type, Oid.ICH_CODES + "8")));
    }

    private static List<XmlElement> observations(Person person) {
        List<XmlElement> observations = new ArrayList<>();
        person.age().ifPresent(age -> observations.add(measured("3", age.value().toPlainString(), "a")));
        person.ageGroup()
                .flatMap(CodeLists.AGE_GROUP::codeOf)
                .ifPresent(group -> observations.add(
                        Part.link("subjectOf2", "SBJ", Part.observation("4", Part.coded(group, "9")))));
        person.weight()
                .ifPresent(
                        weight -> observations.add(measured("7", weight.value().toPlainString(), "kg")));
        return observations;
    }

    private static XmlElement measured(String code, String value, String unit) {
        return Part.link(
                "subjectOf2",
                "SBJ",
                Part.observation(code, Part.value("PQ").with("value", value).with("unit", unit)));
    }

    /// What is told of the case as a whole, and has its place at a drug, is told of the first that is suspected.
    private XmlElement drug(int index) {
        var content = report.content();
        var drug = content.drugs().get(index);
        boolean bears = index == bearer(content.drugs());
        Set<SpecialSituation> situations = bears ? content.facts().situations() : Set.of();
        var remark = new Remark(
                drug.use().dechallenge(),
                only(situations, situation -> !CODED.contains(situation)),
                bears ? content.facts().alcohol() : Alcohol.UNKNOWN);
        Optional<String> reaction = content.reactions().isEmpty() ? Optional.empty() : Optional.of(uuid("reaction", 0));
        return new DrugWriting(drug, uuid("drug", index), only(situations, CODED::contains), remark, reaction).write();
    }

    private static int bearer(List<DrugMention> drugs) {
        for (int i = 0; i < drugs.size(); i++) {
            if (drugs.get(i).role() == Role.SUSPECT || drugs.get(i).role() == Role.INTERACTING) {
                return i;
            }
        }
        return 0;
    }

    private static Set<SpecialSituation> only(Set<SpecialSituation> all, Predicate<SpecialSituation> which) {
        return all.stream().filter(which).collect(Collectors.toUnmodifiableSet());
    }

    private static XmlElement role(DrugMention drug, String uuid) {
        return Part.link(
                "component",
                "COMP",
                Part.act("causalityAssessment", "OBS")
                        .holding(
                                Part.code("20", Oid.ICH_CODES + "19"),
                                Part.coded(CodeLists.ROLE.codeOf(drug.role()).orElseThrow(), "13"),
                                Part.link(
                                        "subject2",
                                        "SUBJ",
                                        Part.act("productUseReference", "SBADM").holding(Part.reference(uuid)))));
    }

    private static XmlElement event(String code, XmlElement value) {
        return Part.link(
                "component",
                "COMP",
                Part.act("observationEvent", "OBS").holding(Part.code(code, Oid.ICH_CODES + "19"), value));
    }

    private static XmlElement party(String name, String type, String namespace, String id) {
        return Part.link(
                name,
                type,
                XmlElement.named("device")
                        .with("classCode", "DEV")
                        .with("determinerCode", "INSTANCE")
                        .holding(Part.id(namespace, id)));
    }

    private static XmlElement interaction(String name) {
        return XmlElement.named("interactionId").with("extension", name).with("root", "2.16.840.1.113883.1.6");
    }

    private static XmlElement time(String name, String value) {
        return XmlElement.named(name).with("value", value);
    }

    /// The same part of the same case is called the same each time.
    private String uuid(String part, int index) {
        return UUID.nameUUIDFromBytes((state.id() + part + index).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    private String number() {
        return report.number().id().value();
    }

    private String site() {
        return report.number().sender().value();
    }

    /// C.1.2 as it was received, where the version tells it; else now.
    private String created() {
        int version = report.version().number();
        return TIME.format(version < SECONDS ? now : MessageReading.VERSIONS_BEGIN.plusSeconds(version));
    }

    private LocalDate received() {
        return LocalDate.ofInstant(state.heading().receivedAt(), ZoneOffset.UTC);
    }

    private static String day(LocalDate day) {
        return day.format(DateTimeFormatter.BASIC_ISO_DATE);
    }
}
