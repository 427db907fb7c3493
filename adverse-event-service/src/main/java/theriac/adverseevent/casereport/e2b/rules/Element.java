package theriac.adverseevent.casereport.e2b.rules;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import theriac.adverseevent.casereport.e2b.xml.XmlElement;
import theriac.adverseevent.casereport.e2b.xml.XmlPath;

/// A data element of ICH E2B(R3).
///
/// @param code its number in the ICH data element list, such as `E.i.7`
/// @param required wherever its group stands
/// @param measure the most characters of a text or number, the least digits of a time; 0 for none
/// @param codes the codes that it may have
/// @param nullFlavors what may be told instead of a value
/// @param group where its group stands in a message
/// @param inGroup where it stands in its group
record Element(
        String code,
        boolean required,
        Kind kind,
        int measure,
        Set<String> codes,
        Set<String> nullFlavors,
        XmlPath group,
        XmlPath inGroup) {

    /// What a value is.
    enum Kind {
        TEXT,
        CODE,
        NUMBER,
        TIME,
        FLAG,
        MARKER,
        COUNTRY,
        MEDDRA_CODE,
        MEDDRA_VERSION
    }

    Element {
        codes = Set.copyOf(codes);
        nullFlavors = Set.copyOf(nullFlavors);
    }

    boolean repeats() {
        return !group.steps().isEmpty();
    }

    List<XmlElement> groupsIn(XmlElement message) {
        return group.elements(message);
    }

    /// The value in one group, unless it is blank.
    Optional<String> valueIn(XmlElement groupElement) {
        return inGroup.value(groupElement);
    }

    /// Whether a value, or why there is none, is told in one group.
    boolean isToldIn(XmlElement groupElement) {
        return valueIn(groupElement).isPresent()
                || inGroup.elements(groupElement).stream()
                        .flatMap(found -> found.attribute("nullFlavor").stream())
                        .anyMatch(nullFlavors::contains);
    }
}
