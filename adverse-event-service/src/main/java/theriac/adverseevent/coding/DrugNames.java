package theriac.adverseevent.coding;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

/// The names and codes by which this replica recognises the catalog's drugs.
///
/// A name that two drugs share recognises neither: a wrong drug is worse than an uncoded one. One thread learns, any
/// number look up.
@ApplicationScoped
public class DrugNames {

    private final ConcurrentMap<DrugId, CatalogDrug> drugs = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, Set<DrugId>> drugsByKey = new ConcurrentHashMap<>();
    private final ConcurrentNavigableMap<Long, String> learned = new ConcurrentSkipListMap<>();

    /// What was learned up to a mark.
    public record Learned(long mark, Set<String> keys) {}

    /// Takes a drug's state over, unless a newer one is known.
    public synchronized void learn(CatalogDrug drug) {
        var known = drugs.get(drug.id());
        if (known != null && known.revision() >= drug.revision()) {
            return;
        }
        drugs.put(drug.id(), drug);
        var keys = keysOf(drug);
        if (known != null) {
            keysOf(known).stream().filter(key -> !keys.contains(key)).forEach(key -> unlearn(key, drug.id()));
        }
        keys.forEach(key -> learn(key, drug.id()));
    }

    /// Forgets a drug that the catalog had to take out altogether.
    public synchronized void forget(DrugId id) {
        var known = drugs.remove(id);
        if (known != null) {
            keysOf(known).forEach(key -> unlearn(key, id));
        }
    }

    /// The drug that the first recognised of these keys stands for.
    public Optional<DrugId> find(List<String> keys) {
        return keys.stream()
                .map(key -> drugsByKey.getOrDefault(key, Set.of()))
                .filter(found -> found.size() == 1)
                .flatMap(Set::stream)
                .findFirst();
    }

    /// The keys learned after a mark, the first of which is 0, that recognise a drug by now.
    public Learned learnedAfter(long mark) {
        var later = Map.copyOf(learned.tailMap(mark, false));
        long newMark = later.keySet().stream().mapToLong(Long::longValue).max().orElse(mark);
        var keys = later.values().stream()
                .filter(key -> find(List.of(key)).isPresent())
                .collect(Collectors.toUnmodifiableSet());
        return new Learned(newMark, keys);
    }

    private void learn(String key, DrugId drug) {
        var before = drugsByKey.getOrDefault(key, Set.of());
        if (before.contains(drug)) {
            return;
        }
        drugsByKey.put(key, Stream.concat(before.stream(), Stream.of(drug)).collect(Collectors.toUnmodifiableSet()));
        remember(key);
    }

    private void unlearn(String key, DrugId drug) {
        var left = drugsByKey.getOrDefault(key, Set.of()).stream()
                .filter(other -> !other.equals(drug))
                .collect(Collectors.toUnmodifiableSet());
        drugsByKey.put(key, left);
        if (left.size() == 1) {
            remember(key);
        }
    }

    private void remember(String key) {
        long last = learned.isEmpty() ? 0 : learned.lastKey();
        learned.put(last + 1, key);
    }

    private static Set<String> keysOf(CatalogDrug drug) {
        return Stream.concat(
                        drug.names().stream().map(SpokenName::key),
                        drug.codes().stream().map(DrugCode::qualified))
                .collect(Collectors.toUnmodifiableSet());
    }
}
