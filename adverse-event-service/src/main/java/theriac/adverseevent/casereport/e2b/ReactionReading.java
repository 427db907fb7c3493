package theriac.adverseevent.casereport.e2b;

import java.util.Optional;
import java.util.stream.Stream;

import theriac.adverseevent.casereport.PartialDate;
import theriac.adverseevent.casereport.ReactionCourse;
import theriac.adverseevent.casereport.ReactionMention;
import theriac.adverseevent.casereport.e2b.rules.Elements;
import theriac.adverseevent.casereport.e2b.rules.TimeStamp;
import theriac.adverseevent.casereport.e2b.xml.XmlElement;
import theriac.adverseevent.casereport.e2b.xml.XmlPath;
import theriac.adverseevent.coding.MeddraCode;

/// Reads a reaction. It is called by the words of the report that can be coded here: the translation, else the
/// words of the reporter, else the name beside the code, else the code itself.
final class ReactionReading {

    /// How a reaction is called of which only the MedDRA code is told.
    static final String MEDDRA = "MedDRA ";

    private static final String ENGLISH = "eng";
    private static final XmlPath DISPLAY_NAME = XmlPath.of("observation/value/@displayName");

    private ReactionReading() {}

    static ReactionMention read(XmlElement reaction) {
        var course = new ReactionCourse(
                date(reaction, "E.i.4"),
                date(reaction, "E.i.5"),
                Elements.valueOf("E.i.7", reaction).flatMap(CodeLists.OUTCOME::meaningOf));
        return new ReactionMention(
                term(reaction), course, Elements.valueOf("E.i.2.1b", reaction).flatMap(MeddraCode::parse));
    }

    static Optional<PartialDate> date(XmlElement group, String element) {
        return Elements.valueOf(element, group).flatMap(TimeStamp::parse).map(TimeStamp::date);
    }

    private static String term(XmlElement reaction) {
        var told = Elements.valueOf("E.i.1.1a", reaction);
        var isEnglish = Elements.valueOf("E.i.1.1b", reaction).equals(Optional.of(ENGLISH));
        return Stream.of(
                        told.filter(words -> isEnglish),
                        Elements.valueOf("E.i.1.2", reaction),
                        told,
                        DISPLAY_NAME.value(reaction),
                        Elements.valueOf("E.i.2.1b", reaction).map(MEDDRA::concat))
                .flatMap(Optional::stream)
                .map(PlainText::line)
                .findFirst()
                .orElse("not told");
    }
}
