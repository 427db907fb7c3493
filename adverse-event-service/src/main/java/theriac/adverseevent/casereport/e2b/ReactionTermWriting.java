package theriac.adverseevent.casereport.e2b;

import java.util.Optional;

import theriac.adverseevent.casereport.e2b.rules.Elements;
import theriac.adverseevent.casereport.e2b.rules.Oid;
import theriac.adverseevent.casereport.e2b.xml.XmlElement;
import theriac.adverseevent.coding.MeddraCoding;

/// Writes what a reaction is in MedDRA (E.i.2.1a and b).
final class ReactionTermWriting {

    private ReactionTermWriting() {}

    /// @param coding in the version that was imported here
    /// @param sent the same reaction in the report that was received, whose codes are passed on where there is
    ///   no coding
    static XmlElement write(Optional<MeddraCoding> coding, Optional<XmlElement> sent) {
        return coding.map(found -> value(
                        found.llt().toString(), Optional.of(found.version().toString())))
                .or(() -> sent.flatMap(reaction -> Elements.valueOf("E.i.2.1b", reaction)
                        .map(code -> value(code, Elements.valueOf("E.i.2.1a", reaction)))))
                .orElseGet(() -> Part.value("CE").with("nullFlavor", "NI"));
    }

    private static XmlElement value(String code, Optional<String> version) {
        var coded = Part.value("CE").with("code", code).with("codeSystem", Oid.MEDDRA);
        return version.map(of -> coded.with("codeSystemVersion", of)).orElse(coded);
    }
}
