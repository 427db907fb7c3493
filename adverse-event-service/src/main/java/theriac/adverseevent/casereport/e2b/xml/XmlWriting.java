package theriac.adverseevent.casereport.e2b.xml;

import java.nio.charset.StandardCharsets;

/// Writes a document in UTF-8, each character so that it is read as the same.
public final class XmlWriting {

    private static final int REPLACEMENT = 0xFFFD;

    private final StringBuilder written = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");

    private XmlWriting() {}

    /// The bytes of a document.
    public static byte[] bytes(XmlElement root) {
        var writing = new XmlWriting();
        writing.write(root);
        return writing.written.append('\n').toString().getBytes(StandardCharsets.UTF_8);
    }

    private void write(XmlNode node) {
        switch (node) {
            case XmlElement element -> write(element);
            case XmlNode.Text text -> escape(text.characters(), false);
            case XmlNode.Comment comment ->
                written.append("<!--").append(comment.characters()).append("-->");
        }
    }

    private void write(XmlElement element) {
        written.append('<').append(element.name());
        element.attributes().forEach((name, value) -> {
            written.append(' ').append(name).append("=\"");
            escape(value, true);
            written.append('"');
        });
        if (element.content().isEmpty()) {
            written.append("/>");
            return;
        }
        written.append('>');
        element.content().forEach(this::write);
        written.append("</").append(element.name()).append('>');
    }

    private void escape(String text, boolean inAttribute) {
        text.codePoints().forEach(character -> {
            switch (character) {
                case '&' -> written.append("&amp;");
                case '<' -> written.append("&lt;");
                case '>' -> written.append("&gt;");
                case '"' -> written.append(inAttribute ? "&quot;" : "\"");
                case '\r' -> written.append("&#13;");
                case '\n', '\t' -> whiteSpace(character, inAttribute);
                default -> written.appendCodePoint(isCharacter(character) ? character : REPLACEMENT);
            }
        });
    }

    private void whiteSpace(int character, boolean inAttribute) {
        if (inAttribute) {
            written.append("&#").append(character).append(';');
        } else {
            written.appendCodePoint(character);
        }
    }

    /// XML has no way to write the others.
    private static boolean isCharacter(int point) {
        return point >= ' '
                && !(point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE)
                && point != 0xFFFE
                && point != 0xFFFF;
    }
}
