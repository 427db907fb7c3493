package theriac.catalog.loading.yaml;

import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import theriac.catalog.drug.ClassId;
import theriac.catalog.drug.PharmacologicalClass;

/// `classes.yaml`: the pharmacological classes, each with the broader ones above it.
record ClassFile(Map<String, Entry> classes) {

    /// A class as the file writes it.
    record Entry(String name, String is, @Nullable List<String> broader) {
        Entry {
            broader = broader == null ? List.of() : List.copyOf(broader);
        }

        PharmacologicalClass toClass(String slug) {
            return new PharmacologicalClass(
                    new ClassId(slug),
                    name,
                    is,
                    above().stream().map(ClassId::new).toList());
        }

        List<String> above() {
            return broader == null ? List.of() : broader;
        }
    }

    /// The id of the class with this id or name, in any case.
    Optional<String> find(String idOrName) {
        return classes.entrySet().stream()
                .filter(entry -> entry.getKey().equalsIgnoreCase(idOrName)
                        || entry.getValue().name().equalsIgnoreCase(idOrName))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /// All classes, in the order of their ids.
    List<PharmacologicalClass> all() {
        return classes.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> entry.getValue().toClass(entry.getKey()))
                .toList();
    }

    /// The direct classes, then everything above them, nearest first.
    List<ClassId> withBroader(List<String> direct) {
        var found = new LinkedHashSet<String>();
        var open = new ArrayDeque<>(direct);
        while (!open.isEmpty()) {
            var slug = open.removeFirst();
            var entry = classes.get(slug);
            if (entry == null) {
                throw new IllegalArgumentException("classes.yaml has no " + slug);
            }
            if (found.add(slug)) {
                open.addAll(entry.above());
            }
        }
        return found.stream().map(ClassId::new).toList();
    }
}
