package theriac.catalog.editing.document;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import org.jspecify.annotations.Nullable;

/// What two documents of the catalog say differently, field by field. Items of lists are matched by what they
/// are called, not by where they stand: a rule that moved is the same rule. Amounts are compared as numbers, 5
/// is 5.0; an empty list says as much as none.
public final class Differences {

    private final List<Difference> found = new ArrayList<>();

    private Differences() {}

    public static List<Difference> between(JsonNode before, JsonNode after) {
        var differences = new Differences();
        differences.compare(before, after, new Place(JsonPointer.empty(), JsonPointer.empty(), null));
        return List.copyOf(differences.found);
    }

    /// Where the comparison is, in either document.
    private record Place(
            JsonPointer before, JsonPointer after, @Nullable String item) {
        Place field(String name) {
            return new Place(before.appendProperty(name), after.appendProperty(name), item);
        }

        Place item(ListItem.Pair pair) {
            return new Place(
                    before.appendIndex(Math.max(pair.beforeIndex(), 0)),
                    after.appendIndex(Math.max(pair.afterIndex(), 0)),
                    pair.name());
        }
    }

    private void compare(JsonNode before, JsonNode after, Place place) {
        if (saysNothing(before) && saysNothing(after)) {
            return;
        }
        if (saysNothing(before) && !after.isArray()) {
            found.add(new Difference("added", place.after().toString(), place.item(), null, after));
        } else if (saysNothing(after) && !before.isArray()) {
            found.add(new Difference("removed", place.before().toString(), place.item(), before, null));
        } else if (before.isObject() && after.isObject()) {
            compareFields(before, after, place);
        } else if (isList(before) && isList(after)) {
            ListItem.pairs(before, after).forEach(pair -> compare(pair.before(), pair.after(), place.item(pair)));
        } else if (!same(before, after)) {
            found.add(new Difference("changed", place.after().toString(), place.item(), before, after));
        }
    }

    private void compareFields(JsonNode before, JsonNode after, Place place) {
        var names = new LinkedHashSet<String>();
        before.fieldNames().forEachRemaining(names::add);
        after.fieldNames().forEachRemaining(names::add);
        names.forEach(name -> compare(before.path(name), after.path(name), place.field(name)));
    }

    private static boolean same(JsonNode before, JsonNode after) {
        return (before.isNumber() && after.isNumber())
                ? before.decimalValue().compareTo(after.decimalValue()) == 0
                : before.equals(after);
    }

    private static boolean isList(JsonNode node) {
        return node.isArray() || saysNothing(node);
    }

    private static boolean saysNothing(JsonNode node) {
        return node instanceof MissingNode || node.isNull() || (node.isArray() && node.isEmpty());
    }
}
