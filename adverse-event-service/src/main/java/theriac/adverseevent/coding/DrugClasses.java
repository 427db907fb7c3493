package theriac.adverseevent.coding;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

/// The pharmacological classes that the catalog's drugs belong to. One thread learns, any number look up.
@ApplicationScoped
public class DrugClasses {

    private final ConcurrentMap<DrugId, Known> drugs = new ConcurrentHashMap<>();

    /// The classes from a day on, as slugs such as `benzodiazepine`.
    public record From(LocalDate day, Set<String> classes) {
        public From {
            classes = Set.copyOf(classes);
        }
    }

    private record Known(long revision, List<From> classes) {

        Set<String> on(LocalDate day) {
            return classes.stream()
                    .filter(from -> !from.day().isAfter(day))
                    .max(Comparator.comparing(From::day))
                    .map(From::classes)
                    .orElseGet(Set::of);
        }
    }

    /// Takes a drug's state over, unless a newer one is known.
    public void learn(DrugId drug, long revision, List<From> classes) {
        var told = new Known(revision, List.copyOf(classes));
        drugs.merge(drug, told, (known, newer) -> newer.revision() > known.revision() ? newer : known);
    }

    /// Forgets a drug that the catalog had to take out altogether.
    public void forget(DrugId drug) {
        drugs.remove(drug);
    }

    /// The classes of a drug on a day.
    public Set<String> of(DrugId drug, LocalDate day) {
        var known = drugs.get(drug);
        return known == null ? Set.of() : known.on(day);
    }

    /// The drugs of a class on a day.
    public Set<DrugId> drugsOf(String slug, LocalDate day) {
        return drugs.entrySet().stream()
                .filter(known -> known.getValue().on(day).contains(slug))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }
}
