package theriac.adverseevent.casereport.e2b.xml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads the text of a path from its beginning to its end.
final class XmlPathReading {

    private final String text;
    private int at;

    XmlPathReading(String text) {
        this.text = text;
    }

    XmlPath path() {
        List<XmlPath.Step> steps = new ArrayList<>();
        Optional<String> attribute = Optional.empty();
        do {
            if (skips('@')) {
                attribute = Optional.of(word());
            } else {
                steps.add(step());
            }
        } while (skips('/'));
        return new XmlPath(steps, attribute);
    }

    private XmlPath.Step step() {
        var name = word();
        List<XmlPath.Condition> conditions = new ArrayList<>();
        while (skips('[')) {
            conditions.add(condition());
        }
        return new XmlPath.Step(name, conditions, skips('*'));
    }

    private XmlPath.Condition condition() {
        var path = path();
        Optional<String> value = skips('=') ? Optional.of(word()) : Optional.empty();
        if (!skips(']')) {
            throw new IllegalArgumentException("no path: " + text);
        }
        return new XmlPath.Condition(path, value);
    }

    private String word() {
        int start = at;
        while (at < text.length() && "/[]=*@".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        if (at == start) {
            throw new IllegalArgumentException("no path: " + text);
        }
        return text.substring(start, at);
    }

    private boolean skips(char character) {
        if (at < text.length() && text.charAt(at) == character) {
            at++;
            return true;
        }
        return false;
    }
}
