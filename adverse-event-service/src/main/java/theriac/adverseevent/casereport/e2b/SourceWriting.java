package theriac.adverseevent.casereport.e2b;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import theriac.adverseevent.casereport.CaseReport;
import theriac.adverseevent.casereport.OtherNumber;
import theriac.adverseevent.casereport.e2b.rules.Elements;
import theriac.adverseevent.casereport.e2b.rules.Oid;
import theriac.adverseevent.casereport.e2b.xml.XmlElement;

/// Writes who first told of a case, who reported it, who sends it, and as what.
///
/// @param sent the message that was received, when the case came as one
/// @param senderType C.3.1
record SourceWriting(CaseReport report, Optional<XmlElement> sent, String site, String senderType) {

    private static final String UNKNOWN_KIND = "4";

    List<XmlElement> parts() {
        List<XmlElement> parts = new ArrayList<>();
        parts.add(related(
                List.of(),
                Part.code("1", Oid.ICH_CODES + "22"),
                assigned(Part.code(sentOr("C.1.8.2", "2"), Oid.ICH_CODES + "3"))));
        parts.add(related(
                List.of(XmlElement.named("priorityNumber").with("value", "1")),
                Part.code("2", Oid.ICH_CODES + "22"),
                assigned(reporter())));
        var others = report.content().facts().origin().otherNumbers();
        others.stream().sorted().map(SourceWriting::other).forEach(parts::add);
        parts.add(Part.link("subjectOf1", "SUBJ", author(sender())));
        var kind = report.content().facts().origin().kind().flatMap(CodeLists.KIND::codeOf);
        parts.add(characteristic("1", Part.coded(kind.orElse(UNKNOWN_KIND), "2")));
        parts.add(characteristic(
                "2",
                others.isEmpty() ? Part.unknown("BL", "NI") : Part.value("BL").with("value", "true")));
        if (report.nullifies()) {
            parts.add(characteristic("3", Part.coded("1", "5")));
            sent.flatMap(message -> Elements.valueOf("C.1.11.2", message))
                    .ifPresent(reason -> parts.add(characteristic(
                            "4",
                            Part.value("CE")
                                    .holding(XmlElement.named("originalText").saying(reason)))));
        }
        return parts;
    }

    private static XmlElement other(OtherNumber other) {
        var id = Part.id("3", other.number());
        return Part.link(
                "subjectOf1",
                "SUBJ",
                Part.act("controlActEvent", "CACT")
                        .holding(other.source()
                                .map(source -> id.with("assigningAuthorityName", source))
                                .orElse(id)));
    }

    private String sentOr(String element, String otherwise) {
        return sent.flatMap(message -> Elements.valueOf(element, message)).orElse(otherwise);
    }

    private XmlElement reporter() {
        var facts = report.content().facts();
        var qualification = facts.origin().reporter().flatMap(CodeLists.REPORTER::codeOf);
        var country = facts.country();
        return XmlElement.named("assignedPerson")
                .with("classCode", "PSN")
                .with("determinerCode", "INSTANCE")
                .holding(
                        XmlElement.named("asQualifiedEntity")
                                .with("classCode", "QUAL")
                                .holding(qualification
                                        .map(code -> Part.code(code, Oid.ICH_CODES + "6"))
                                        .orElse(XmlElement.named("code").with("nullFlavor", "UNK"))),
                        XmlElement.named("asLocatedEntity")
                                .with("classCode", "LOCE")
                                .holding(XmlElement.named("location")
                                        .with("classCode", "COUNTRY")
                                        .with("determinerCode", "INSTANCE")
                                        .holding(country.map(where -> Part.code(where.code(), Oid.COUNTRY))
                                                .orElse(XmlElement.named("code").with("nullFlavor", "UNK")))));
    }

    private List<XmlElement> sender() {
        var department = XmlElement.named("assignedEntity")
                .with("classCode", "ASSIGNED")
                .holding(organisation().holding(XmlElement.named("name").saying(site)));
        return List.of(
                Part.code(senderType, Oid.ICH_CODES + "7"), organisation().holding(department));
    }

    private static XmlElement organisation() {
        return XmlElement.named("representedOrganization")
                .with("classCode", "ORG")
                .with("determinerCode", "INSTANCE");
    }

    private static XmlElement assigned(XmlElement held) {
        return Part.link("subjectOf2", "SUBJ", author(List.of(held)));
    }

    private static XmlElement author(List<XmlElement> held) {
        return Part.act("controlActEvent", "CACT")
                .holding(Part.link(
                        "author",
                        "AUT",
                        XmlElement.named("assignedEntity")
                                .with("classCode", "ASSIGNED")
                                .holding(held)));
    }

    private static XmlElement related(List<XmlElement> before, XmlElement code, XmlElement subject) {
        return Part.link("outboundRelationship", "SPRT")
                .holding(before)
                .holding(Part.act("relatedInvestigation", "INVSTG").holding(code, subject));
    }

    private static XmlElement characteristic(String code, XmlElement value) {
        return Part.link(
                "subjectOf2",
                "SUBJ",
                Part.act("investigationCharacteristic", "OBS").holding(Part.code(code, Oid.ICH_CODES + "23"), value));
    }
}
