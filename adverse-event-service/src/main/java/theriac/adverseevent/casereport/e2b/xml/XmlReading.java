package theriac.adverseevent.casereport.e2b.xml;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Reads XML piece by piece: no document type, so no entity of any kind; no deep nesting; nothing fetched. The
/// encoding is the one that the document declares or its byte order mark shows, and what is not written in it
/// is refused.
public final class XmlReading {

    /// The declaration of an encoding by a name that is none, and that everybody means UTF-8 by.
    private static final Pattern UTF8 =
            Pattern.compile("^<\\?xml [^>]*encoding\\s*=\\s*[\"']UTF_?8[\"']", Pattern.CASE_INSENSITIVE);

    private static final int DECLARATION = 200;

    /// More than twice as deep as the deepest element of a report.
    private static final int MAX_DEPTH = 60;

    private static final XMLInputFactory FACTORY = factory();

    private final XMLStreamReader reader;
    private final String splitAt;
    private final Consumer<XmlElement> pieces;

    private XmlReading(XMLStreamReader reader, String splitAt, Consumer<XmlElement> pieces) {
        this.reader = reader;
        this.splitAt = splitAt;
        this.pieces = pieces;
    }

    /// Reads a document, hands on the children of the root that have this name, one after the other, and gives back the
    /// root with all the others.
    public static XmlElement read(byte[] bytes, String splitAt, Consumer<XmlElement> pieces) throws NotXml {
        try {
            var reader = reader(bytes);
            try {
                return new XmlReading(reader, splitAt, pieces).document();
            } finally {
                reader.close();
            }
        } catch (XMLStreamException broken) {
            throw refusal(broken);
        }
    }

    private static XMLStreamReader reader(byte[] bytes) throws XMLStreamException {
        var declaration = new String(bytes, 0, Math.min(bytes.length, DECLARATION), StandardCharsets.ISO_8859_1);
        return UTF8.matcher(declaration).find()
                ? FACTORY.createXMLStreamReader(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8.name())
                : FACTORY.createXMLStreamReader(new ByteArrayInputStream(bytes));
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, true);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        // There are no entities but XML's own five, of which a batch may hold any number.
        factory.setProperty("jdk.xml.maxGeneralEntitySizeLimit", "0");
        factory.setProperty("jdk.xml.totalEntitySizeLimit", "0");
        return factory;
    }

    private static NotXml refusal(XMLStreamException broken) {
        var place = broken.getLocation();
        if (place == null || place.getLineNumber() < 0) {
            return new NotXml("is not XML, or not written in the encoding that it declares", broken);
        }
        return new NotXml(
                "is not XML that can be read to its end, in the encoding that it declares, from line "
                        + place.getLineNumber() + ", column " + place.getColumnNumber() + " on",
                broken);
    }

    private XmlElement document() throws XMLStreamException, NotXml {
        XmlElement root = null;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.DTD -> throw new NotXml("must not have a document type declaration");
                case XMLStreamConstants.START_ELEMENT -> root = element(1);
                default -> {}
            }
        }
        if (root == null) {
            throw new NotXml("is not XML");
        }
        return root;
    }

    private XmlElement element(int depth) throws XMLStreamException, NotXml {
        if (depth > MAX_DEPTH) {
            throw new NotXml("must not be nested deeper than " + MAX_DEPTH + " elements");
        }
        var name = qualified(reader.getPrefix(), reader.getLocalName());
        var attributes = attributes();
        List<XmlNode> content = new ArrayList<>();
        while (true) {
            switch (reader.next()) {
                case XMLStreamConstants.END_ELEMENT -> {
                    return new XmlElement(name, attributes, content);
                }
                case XMLStreamConstants.START_ELEMENT -> keep(element(depth + 1), depth, content);
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    content.add(new XmlNode.Text(reader.getText()));
                case XMLStreamConstants.COMMENT -> content.add(new XmlNode.Comment(reader.getText()));
                case XMLStreamConstants.ENTITY_REFERENCE -> throw new NotXml("must not refer to entities");
                default -> {}
            }
        }
    }

    private void keep(XmlElement child, int depth, List<XmlNode> content) {
        if (depth == 1 && child.localName().equals(splitAt)) {
            pieces.accept(child);
        } else {
            content.add(child);
        }
    }

    private Map<String, String> attributes() {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < reader.getNamespaceCount(); i++) {
            var prefix = reader.getNamespacePrefix(i);
            var uri = reader.getNamespaceURI(i);
            attributes.put(prefix == null ? "xmlns" : "xmlns:" + prefix, uri == null ? "" : uri);
        }
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            attributes.put(
                    qualified(reader.getAttributePrefix(i), reader.getAttributeLocalName(i)),
                    reader.getAttributeValue(i));
        }
        return attributes;
    }

    private static String qualified(String prefix, String localName) {
        return prefix == null || prefix.isEmpty() ? localName : prefix + ":" + localName;
    }
}
