package theriac.catalog.editing.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;

/// An item of a list under the name by which people know it. Where several bear one name, such as a reaction that two
/// labels list, those that say the same are one, and the others are told apart by their order.
record ListItem(String name, int index, JsonNode node) {

    /// What an item is called by, the first that it has; the second and third tell apart what shares the first.
    private static final List<List<String>> NAMES = List.of(
            List.of("id"),
            List.of("claimId"),
            List.of("version"),
            List.of("system", "code"),
            List.of("term", "context"),
            List.of("condition", "status", "route"),
            List.of("group", "condition"),
            List.of("topic", "route"),
            List.of("reason"),
            List.of("proposition"),
            List.of("name"));

    /// The same item in two lists, missing in one of them perhaps.
    ///
    /// @param beforeIndex -1 where it is missing
    record Pair(String name, int beforeIndex, JsonNode before, int afterIndex, JsonNode after) {}

    static List<Pair> pairs(JsonNode before, JsonNode after) {
        var left = named(before);
        var pairs = new ArrayList<Pair>();
        var unmatched = new ArrayList<ListItem>();
        for (var item : items(after)) {
            var twins = left.getOrDefault(item.name(), new ArrayList<>());
            twins.stream()
                    .filter(twin -> twin.node().equals(item.node()))
                    .findFirst()
                    .ifPresentOrElse(twins::remove, () -> unmatched.add(item));
        }
        for (var item : unmatched) {
            var candidates = left.getOrDefault(item.name(), new ArrayList<>());
            pairs.add(candidates.isEmpty() ? added(item) : changed(candidates.removeFirst(), item));
        }
        left.values().stream().flatMap(List::stream).map(ListItem::removed).forEach(pairs::add);
        return pairs;
    }

    private static Pair added(ListItem item) {
        return new Pair(item.name(), -1, MissingNode.getInstance(), item.index(), item.node());
    }

    private static Pair changed(ListItem before, ListItem after) {
        return new Pair(after.name(), before.index(), before.node(), after.index(), after.node());
    }

    private static Pair removed(ListItem item) {
        return new Pair(item.name(), item.index(), item.node(), -1, MissingNode.getInstance());
    }

    private static Map<String, List<ListItem>> named(JsonNode list) {
        return items(list).stream()
                .collect(Collectors.groupingBy(
                        ListItem::name, LinkedHashMap::new, Collectors.toCollection(ArrayList::new)));
    }

    private static List<ListItem> items(JsonNode list) {
        var items = new ArrayList<ListItem>();
        for (var node : list) {
            items.add(new ListItem(nameOf(node), items.size(), node));
        }
        return items;
    }

    private static String nameOf(JsonNode node) {
        return node.isValueNode()
                ? node.asText()
                : NAMES.stream()
                        .filter(fields -> node.has(fields.getFirst()))
                        .findFirst()
                        .map(fields -> nameOf(node, fields))
                        .orElse("");
    }

    private static String nameOf(JsonNode node, List<String> fields) {
        return fields.stream()
                .flatMap(field -> Stream.of(node.path(field)))
                .filter(JsonNode::isValueNode)
                .filter(value -> !value.isNull())
                .map(JsonNode::asText)
                .collect(Collectors.joining(" "));
    }
}
