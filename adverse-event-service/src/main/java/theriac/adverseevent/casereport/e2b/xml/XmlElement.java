package theriac.adverseevent.casereport.e2b.xml;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// An element of an XML document with all that it holds, in the order in which it stands there.
///
/// @param name as it is written, with its prefix if it has one
/// @param attributes by their names as they are written, declarations of namespaces among them
public record XmlElement(String name, Map<String, String> attributes, List<XmlNode> content) implements XmlNode {

    public XmlElement {
        attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
        content = List.copyOf(content);
    }

    /// An element that holds nothing yet.
    public static XmlElement named(String name) {
        return new XmlElement(name, Map.of(), List.of());
    }

    /// The same element with one more attribute.
    public XmlElement with(String attribute, String value) {
        Map<String, String> more = new LinkedHashMap<>(attributes);
        more.put(attribute, value);
        return new XmlElement(name, more, content);
    }

    /// The same element with more behind what it holds.
    public XmlElement holding(List<? extends XmlNode> nodes) {
        List<XmlNode> more = new ArrayList<>(content);
        more.addAll(nodes);
        return new XmlElement(name, attributes, more);
    }

    /// The same element with more behind what it holds.
    public XmlElement holding(XmlNode... nodes) {
        return holding(List.of(nodes));
    }

    /// The same element with characters behind what it holds.
    public XmlElement saying(String characters) {
        return holding(new Text(characters));
    }

    /// The name without its prefix.
    public String localName() {
        return localOf(name);
    }

    /// The value of an attribute, whatever its prefix.
    public Optional<String> attribute(String localName) {
        var plain = attributes.get(localName);
        if (plain != null) {
            return Optional.of(plain);
        }
        return attributes.entrySet().stream()
                .filter(entry -> !entry.getKey().startsWith("xmlns")
                        && localOf(entry.getKey()).equals(localName))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /// The elements that it holds.
    public Stream<XmlElement> elements() {
        return content.stream().filter(XmlElement.class::isInstance).map(XmlElement.class::cast);
    }

    /// The characters that it holds itself, without white space around them.
    public String text() {
        return content.stream()
                .filter(Text.class::isInstance)
                .map(node -> ((Text) node).characters())
                .collect(Collectors.joining())
                .strip();
    }

    private static String localOf(String qualified) {
        return qualified.substring(qualified.indexOf(':') + 1);
    }
}
