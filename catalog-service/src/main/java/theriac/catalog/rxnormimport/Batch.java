package theriac.catalog.rxnormimport;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import theriac.catalog.drug.DrugId;

/// What the catalog knows already of the codes and names of some ingredients.
///
/// @param taken ids that new drugs of the batch can't have; grows with each
record Batch(Map<String, Set<DrugId>> byRxcui, Map<String, Set<DrugId>> byName, Set<DrugId> taken) {

    static Batch of(List<Concept> concepts, Owners owners) {
        var rxcuis = concepts.stream()
                .flatMap(concept -> Stream.concat(Stream.of(concept.rxcui()), concept.formerRxcuis().stream()))
                .toList();
        var names = concepts.stream()
                .flatMap(concept -> Stream.of(List.of(concept.name()), concept.synonyms(), concept.brands())
                        .flatMap(Collection::stream))
                .map(Batch::key)
                .distinct()
                .toList();
        var ids = concepts.stream()
                .flatMap(concept -> NewDrug.idsOf(concept).stream())
                .toList();
        return new Batch(owners.ofRxcuis(rxcuis), owners.ofNames(names), new HashSet<>(owners.taken(ids)));
    }

    Set<DrugId> withRxcui(String rxcui) {
        return byRxcui.getOrDefault(rxcui, Set.of());
    }

    Set<DrugId> named(String name) {
        return byName.getOrDefault(key(name), Set.of());
    }

    Set<DrugId> owners() {
        var all = new HashSet<DrugId>();
        byRxcui.values().forEach(all::addAll);
        byName.values().forEach(all::addAll);
        return all;
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
