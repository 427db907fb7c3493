package theriac.adverseevent.duplicate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Parts things so that those that share a key, or share one with one that does, are together (union-find).
final class Parts {

    private final int[] parents;

    private Parts(int size) {
        parents = IntStream.range(0, size).toArray();
    }

    /// The parts, each in the order of the things.
    static <T> List<List<T>> sharing(List<T> things, Function<T, Set<String>> keys) {
        var parts = new Parts(things.size());
        Map<String, Integer> first = new HashMap<>();
        for (int i = 0; i < things.size(); i++) {
            for (var key : keys.apply(things.get(i))) {
                first.putIfAbsent(key, i);
                parts.join(i, Objects.requireNonNull(first.get(key)));
            }
        }
        return List.copyOf(IntStream.range(0, things.size())
                .boxed()
                .collect(Collectors.groupingBy(parts::root, Collectors.mapping(things::get, Collectors.toList())))
                .values());
    }

    private void join(int one, int other) {
        parents[root(one)] = root(other);
    }

    private int root(int index) {
        int root = index;
        while (parents[root] != root) {
            root = parents[root];
        }
        return root;
    }
}
