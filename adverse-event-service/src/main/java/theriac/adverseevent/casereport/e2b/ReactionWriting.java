package theriac.adverseevent.casereport.e2b;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import theriac.adverseevent.casereport.Country;
import theriac.adverseevent.casereport.Outcome;
import theriac.adverseevent.casereport.PartialDate;
import theriac.adverseevent.casereport.ReactionMention;
import theriac.adverseevent.casereport.Seriousness;
import theriac.adverseevent.casereport.e2b.rules.Oid;
import theriac.adverseevent.casereport.e2b.xml.XmlElement;

/// Writes a reaction. The case's seriousness is told of each, as the ICH has it for reports that tell it once.
record ReactionWriting(Set<Seriousness> seriousness, Optional<Country> country) {

    private static final Map<Seriousness, String> CRITERIA = Map.of(
            Seriousness.DEATH, "34",
            Seriousness.LIFE_THREATENING, "21",
            Seriousness.HOSPITALISATION, "33",
            Seriousness.DISABILITY, "35",
            Seriousness.CONGENITAL_ANOMALY, "12",
            Seriousness.OTHER_IMPORTANT, "26");

    /// @param onset of the reaction, or of the case where it is the only one
    /// @param term in MedDRA
    XmlElement write(ReactionMention reaction, Optional<PartialDate> onset, String uuid, XmlElement term) {
        var course = reaction.course();
        var interval = Part.interval(XmlElement.named("effectiveTime").with("xsi:type", "IVL_TS"), onset, course.end());
        return Part.link(
                "subjectOf2",
                "SBJ",
                Part.act("observation", "OBS")
                        .holding(Part.reference(uuid), Part.code("29", Oid.ICH_CODES + "19"))
                        .holding(interval.stream().toList())
                        .holding(term)
                        .holding(location())
                        .holding(words(reaction))
                        .holding(CodeLists.SERIOUSNESS.meanings().values().stream()
                                .map(this::criterion)
                                .toList())
                        .holding(Part.related(
                                "27",
                                Part.coded(
                                        CodeLists.OUTCOME
                                                .codeOf(course.outcome().orElse(Outcome.UNKNOWN))
                                                .orElseThrow(),
                                        "11"))));
    }

    private List<XmlElement> location() {
        return country
                .map(where -> Part.link(
                        "location",
                        "LOC",
                        XmlElement.named("locatedEntity")
                                .with("classCode", "LOCE")
                                .holding(XmlElement.named("locatedPlace")
                                        .with("classCode", "COUNTRY")
                                        .with("determinerCode", "INSTANCE")
                                        .holding(Part.code(where.code(), Oid.COUNTRY)))))
                .stream()
                .toList();
    }

    /// The words of the report; none where they stand for a code.
    private static List<XmlElement> words(ReactionMention reaction) {
        return reaction.term().startsWith(ReactionReading.MEDDRA)
                ? List.of()
                : List.of(Part.related("30", Part.value("ED").saying(reaction.term())));
    }

    private XmlElement criterion(Seriousness criterion) {
        var value = seriousness.contains(criterion) ? Part.value("BL").with("value", "true") : Part.unknown("BL", "NI");
        return Part.related(Objects.requireNonNull(CRITERIA.get(criterion)), value);
    }
}
