package theriac.interaction.cdshooks.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;

import theriac.http.Problem;

/// A piece of the request and where it stands. What is absent is empty; what is of another type than it must be refuses
/// the request and names its place.
public record Element(JsonNode node, String pointer) {

    /// A field, unless it is absent or null.
    public Optional<Element> get(String name) {
        if (!node.isObject()) {
            throw wrong("must be an object");
        }
        var value = node.get(name);
        return value == null || value.isNull() ? Optional.empty() : Optional.of(new Element(value, place(name)));
    }

    /// A field of a field, unless one of them is absent or null.
    public Optional<Element> get(String name, String inside) {
        return get(name).flatMap(found -> found.get(inside));
    }

    /// Where a field of this stands, or would.
    public String place(String name) {
        return pointer + JsonPointer.empty().appendProperty(name);
    }

    /// A text, never blank.
    public Optional<String> text(String name) {
        return get(name).map(Element::text).filter(text -> !text.isBlank());
    }

    /// This, as a text.
    public String text() {
        if (!node.isTextual()) {
            throw wrong("must be a text");
        }
        return node.textValue().strip();
    }

    /// A number.
    public Optional<BigDecimal> number(String name) {
        return get(name).map(found -> {
            if (!found.node.isNumber()) {
                throw found.wrong("must be a number");
            }
            return found.node.decimalValue();
        });
    }

    /// Whether something is stated to be true.
    public boolean isTrue(String name) {
        return get(name)
                .map(found -> {
                    if (!found.node.isBoolean()) {
                        throw found.wrong("must be true or false");
                    }
                    return found.node.booleanValue();
                })
                .orElse(false);
    }

    /// The elements of a list; a single object stands for a list of one, as some senders write it.
    public List<Element> list(String name) {
        var found = get(name);
        if (found.isEmpty()) {
            return List.of();
        }
        if (found.get().node.isArray()) {
            return found.get().items();
        }
        if (!found.get().node.isObject()) {
            throw found.get().wrong("must be a list");
        }
        return List.of(found.get());
    }

    /// The elements of this list that are not null.
    public List<Element> items() {
        var items = new ArrayList<Element>();
        for (var place = 0; place < node.size(); place++) {
            if (!node.get(place).isNull()) {
                items.add(new Element(node.get(place), pointer + "/" + place));
            }
        }
        return items;
    }

    /// All objects and lists directly below.
    List<Element> below() {
        if (node.isArray()) {
            return items();
        }
        return fields().filter(field -> field.node.isContainerNode()).toList();
    }

    /// All fields.
    Stream<Element> fields() {
        Iterator<Map.Entry<String, JsonNode>> fields = node.properties().iterator();
        var found = new ArrayList<Element>();
        fields.forEachRemaining(field -> found.add(new Element(field.getValue(), place(field.getKey()))));
        return found.stream();
    }

    /// A refusal that names this place.
    public Problem wrong(String detail) {
        return Problem.invalid(pointer, detail);
    }
}
