package theriac.adverseevent.casereport.e2b;

import java.util.List;
import java.util.Optional;

import theriac.adverseevent.casereport.PartialDate;
import theriac.adverseevent.casereport.e2b.rules.Oid;
import theriac.adverseevent.casereport.e2b.xml.XmlElement;

/// The parts that messages are written of.
final class Part {

    private static final String OBSERVATIONS = Oid.ICH_CODES + "19";

    private Part() {}

    static XmlElement id(String namespace, String extension) {
        return XmlElement.named("id").with("extension", extension).with("root", Oid.ICH_IDS + namespace);
    }

    /// The reference of a part of this message, by which other parts refer to it.
    static XmlElement reference(String uuid) {
        return XmlElement.named("id").with("root", uuid);
    }

    static XmlElement code(String code, String system) {
        return XmlElement.named("code").with("code", code).with("codeSystem", system);
    }

    static XmlElement coded(String code, String list) {
        return value("CE").with("code", code).with("codeSystem", Oid.ICH_CODES + list);
    }

    static XmlElement value(String type) {
        return XmlElement.named("value").with("xsi:type", type);
    }

    static XmlElement unknown(String type, String flavor) {
        return value(type).with("nullFlavor", flavor);
    }

    static XmlElement act(String name, String type) {
        return XmlElement.named(name).with("classCode", type).with("moodCode", "EVN");
    }

    static XmlElement link(String name, String type, XmlElement... held) {
        return XmlElement.named(name).with("typeCode", type).holding(held);
    }

    /// An observation of what a code of the ICH's list says.
    static XmlElement observation(String code, XmlElement... held) {
        return act("observation", "OBS").holding(code(code, OBSERVATIONS)).holding(held);
    }

    static XmlElement related(String code, XmlElement value) {
        return link("outboundRelationship2", "PERT", observation(code, value));
    }

    /// A time from a date to another; empty when neither is known.
    static Optional<XmlElement> interval(XmlElement frame, Optional<PartialDate> low, Optional<PartialDate> high) {
        return low.isEmpty() && high.isEmpty()
                ? Optional.empty()
                : Optional.of(frame.holding(bound("low", low)).holding(bound("high", high)));
    }

    private static List<XmlElement> bound(String name, Optional<PartialDate> date) {
        return date
                .map(told ->
                        XmlElement.named(name).with("value", told.toString().replace("-", "")))
                .stream()
                .toList();
    }
}
