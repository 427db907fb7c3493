package theriac.adverseevent.casereport.e2b.rules;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import theriac.adverseevent.casereport.e2b.xml.XmlElement;
import theriac.adverseevent.casereport.e2b.xml.XmlPath;

/// All data elements, from the table `elements.txt`.
public final class Elements {

    private static final Pattern ROOT = Pattern.compile("\\{(\\w+)}");
    private static final Pattern ABBREVIATED = Pattern.compile("=(ich|id)\\.(\\d+)");
    private static final Map<String, Element> ALL = read();

    private Elements() {}

    /// The value of an element in a group of a message, or in the message when the element repeats with no group.
    public static Optional<String> valueOf(String code, XmlElement group) {
        return named(code).valueIn(group);
    }

    /// The groups of a message in which an element may stand.
    public static List<XmlElement> groupsOf(String code, XmlElement message) {
        return named(code).groupsIn(message);
    }

    static Element named(String code) {
        return Objects.requireNonNull(ALL.get(code), code);
    }

    static Collection<Element> all() {
        return ALL.values();
    }

    /// The lines of a table of this package's, each as its columns.
    static List<List<String>> table(String name) {
        var path = "/theriac/adverseevent/casereport/e2b/" + name;
        var table = Objects.requireNonNull(Elements.class.getResourceAsStream(path), path);
        try (var lines = new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> List.of(line.split("\\|", -1)))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static Set<String> wordsOf(String column) {
        return column.isEmpty() ? Set.of() : Set.of(column.split(" "));
    }

    private static Map<String, Element> read() {
        Map<String, String> roots = new HashMap<>();
        table("roots.txt").forEach(line -> roots.put(line.get(0), expanded(line.get(1), roots)));
        Map<String, Element> elements = new LinkedHashMap<>();
        table("elements.txt").forEach(line -> elements.put(line.get(0), element(line, roots)));
        return elements;
    }

    private static Element element(List<String> line, Map<String, String> roots) {
        var path = XmlPath.of(expanded(line.get(6), roots));
        return new Element(
                line.get(0),
                line.get(1).equals("R"),
                Element.Kind.valueOf(line.get(2).toUpperCase(Locale.ROOT).replace('-', '_')),
                line.get(3).isEmpty() ? 0 : Integer.parseInt(line.get(3)),
                wordsOf(line.get(4)),
                wordsOf(line.get(5)),
                path.group(),
                path.inGroup());
    }

    private static String expanded(String path, Map<String, String> roots) {
        var whole = ROOT.matcher(path)
                .replaceAll(root -> Matcher.quoteReplacement(Objects.requireNonNull(roots.get(root.group(1)))));
        return ABBREVIATED
                .matcher(whole)
                .replaceAll(oid -> "=" + (oid.group(1).equals("ich") ? Oid.ICH_CODES : Oid.ICH_IDS) + oid.group(2))
                .replace("=meddra", "=" + Oid.MEDDRA);
    }
}
