package theriac.adverseevent.coding;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

/// The names and codes by which this replica recognises the catalog's drugs.
///
/// A name that two drugs share recognises neither: a wrong drug is worse than an uncoded one. What is spelled as
/// no name may be one with a salt behind it. One thread learns, any number look up.
@ApplicationScoped
public class DrugNames {

    private final ConcurrentMap<DrugId, CatalogDrug> drugs = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, Map<DrugId, CodingMethod>> drugsByKey = new ConcurrentHashMap<>();
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
            keysOf(known).keySet().stream()
                    .filter(key -> !keys.containsKey(key))
                    .forEach(key -> unlearn(key, drug.id()));
        }
        keys.forEach((key, method) -> learn(key, new DrugMatch(drug.id(), method)));
    }

    /// Forgets a drug that the catalog had to take out altogether.
    public synchronized void forget(DrugId id) {
        var known = drugs.remove(id);
        if (known != null) {
            keysOf(known).keySet().forEach(key -> unlearn(key, id));
        }
    }

    /// The drug that the first recognised of these keys stands for; without their salts where none is recognised.
    public Optional<DrugMatch> find(List<String> keys) {
        return keys.stream()
                .flatMap(key -> exactly(key).stream())
                .findFirst()
                .or(() -> keys.stream()
                        .flatMap(key -> SaltForms.without(key).stream())
                        .flatMap(key -> exactly(key).stream())
                        .map(found -> new DrugMatch(found.drug(), CodingMethod.SALT_STRIPPED))
                        .findFirst());
    }

    private Optional<DrugMatch> exactly(String key) {
        var found = drugsByKey.getOrDefault(key, Map.of());
        return found.size() == 1
                ? found.entrySet().stream()
                        .map(one -> new DrugMatch(one.getKey(), one.getValue()))
                        .findFirst()
                : Optional.empty();
    }

    /// Whether the catalog has a drug of this id.
    public boolean has(DrugId id) {
        return drugs.containsKey(id);
    }

    /// All drugs by now.
    public Collection<CatalogDrug> all() {
        return List.copyOf(drugs.values());
    }

    /// Rises with each name that is learned.
    public long mark() {
        return learned.isEmpty() ? 0 : learned.lastKey();
    }

    /// The keys learned after a mark, the first of which is 0, that recognise a drug by now.
    public Learned learnedAfter(long mark) {
        var later = Map.copyOf(learned.tailMap(mark, false));
        long newMark = later.keySet().stream().mapToLong(Long::longValue).max().orElse(mark);
        var keys =
                later.values().stream().filter(key -> exactly(key).isPresent()).collect(Collectors.toUnmodifiableSet());
        return new Learned(newMark, keys);
    }

    private void learn(String key, DrugMatch match) {
        var before = drugsByKey.getOrDefault(key, Map.of());
        var after = new HashMap<>(before);
        if (match.method().equals(after.put(match.drug(), match.method()))) {
            return;
        }
        drugsByKey.put(key, Map.copyOf(after));
        if (!before.containsKey(match.drug())) {
            remember(key);
        }
    }

    private void unlearn(String key, DrugId drug) {
        var left = new HashMap<>(drugsByKey.getOrDefault(key, Map.of()));
        left.remove(drug);
        drugsByKey.put(key, Map.copyOf(left));
        if (left.size() == 1) {
            remember(key);
        }
    }

    private void remember(String key) {
        learned.put(mark() + 1, key);
    }

    private static Map<String, CodingMethod> keysOf(CatalogDrug drug) {
        Map<String, CodingMethod> keys = new HashMap<>();
        drug.names().forEach((name, method) -> keys.put(name.key(), method));
        drug.codes().forEach(code -> keys.put(code.qualified(), CodingMethod.CODE));
        return keys;
    }
}
