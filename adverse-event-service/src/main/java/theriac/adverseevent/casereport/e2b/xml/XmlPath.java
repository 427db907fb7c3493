package theriac.adverseevent.casereport.e2b.xml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A way from one element of a document to others, in a small part of XPath: `a/b[c/@d=e]*/@f` leads over the
/// children `a` to those of their children `b` that have a `c` whose attribute `d` is `e`, and there to the
/// attribute `f`. A star marks where a group of elements repeats.
///
/// @param attribute of the elements that it leads to; when absent, their text is meant
public record XmlPath(List<Step> steps, Optional<String> attribute) {

    /// The elements themselves.
    public static final XmlPath HERE = new XmlPath(List.of(), Optional.empty());

    public XmlPath {
        steps = List.copyOf(steps);
    }

    /// From an element to its children of a name, as far as the conditions hold of them.
    public record Step(String name, List<Condition> conditions, boolean repeats) {

        public Step {
            conditions = List.copyOf(conditions);
        }

        private Stream<XmlElement> from(XmlElement element) {
            return element.elements()
                    .filter(child -> child.localName().equals(name))
                    .filter(child -> conditions.stream().allMatch(condition -> condition.holds(child)));
        }
    }

    /// What must be found from an element on.
    ///
    /// @param value that must be found there; when absent, anything
    public record Condition(XmlPath path, Optional<String> value) {

        private boolean holds(XmlElement element) {
            return path.from(element)
                    .anyMatch(found -> value.isEmpty()
                            ? path.attribute().isEmpty() || path.valueOf(found).isPresent()
                            : path.valueOf(found).equals(value));
        }
    }

    /// Reads a path.
    public static XmlPath of(String text) {
        return new XmlPathReading(text).path();
    }

    /// The elements that it leads to.
    public List<XmlElement> elements(XmlElement start) {
        return from(start).toList();
    }

    /// The first value that it leads to, unless it is blank.
    public Optional<String> value(XmlElement start) {
        return from(start).map(this::valueOf).flatMap(Optional::stream).findFirst();
    }

    /// The value of an element that it leads to, unless it is blank.
    public Optional<String> valueOf(XmlElement found) {
        var value = attribute.isPresent() ? found.attribute(attribute.orElseThrow()) : Optional.of(found.text());
        return value.map(String::strip).filter(text -> !text.isEmpty());
    }

    /// The path up to where the innermost group repeats; [#HERE] when none does.
    public XmlPath group() {
        return new XmlPath(steps.subList(0, endOfGroup()), Optional.empty());
    }

    /// The path from there on.
    public XmlPath inGroup() {
        return new XmlPath(steps.subList(endOfGroup(), steps.size()), attribute);
    }

    private int endOfGroup() {
        for (int i = steps.size(); i > 0; i--) {
            if (steps.get(i - 1).repeats()) {
                return i;
            }
        }
        return 0;
    }

    private Stream<XmlElement> from(XmlElement start) {
        List<XmlElement> found = List.of(start);
        for (var step : steps) {
            List<XmlElement> next = new ArrayList<>();
            found.forEach(element -> step.from(element).forEach(next::add));
            found = next;
        }
        return found.stream();
    }
}
