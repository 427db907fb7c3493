package theriac.catalog.rxnormimport;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import theriac.catalog.drug.Code.CodeSystem;
import theriac.catalog.drug.DrugId;
import theriac.catalog.drug.Monograph;

/// What the catalog knows already of the codes and names of some ingredients. Grows with each that is taken.
///
/// @param taken ids that new drugs of the batch can't have
record Batch(Map<String, Set<DrugId>> byRxcui, Map<String, Set<DrugId>> byName, Set<DrugId> taken) {

    static Batch of(List<Concept> concepts, Owners owners) {
        var rxcuis = concepts.stream().flatMap(Batch::rxcuis).toList();
        var names = concepts.stream()
                .flatMap(Batch::names)
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

    /// Whether a RxCUI is this drug's, or nobody's yet.
    boolean isOf(String rxcui, DrugId drug) {
        return withRxcui(rxcui).isEmpty() || withRxcui(rxcui).contains(drug);
    }

    Set<DrugId> named(String name) {
        return byName.getOrDefault(key(name), Set.of());
    }

    /// The drugs that have a code or a name of an ingredient.
    Set<DrugId> ownersOf(Concept concept) {
        var owners = new HashSet<DrugId>();
        rxcuis(concept).forEach(rxcui -> owners.addAll(withRxcui(rxcui)));
        names(concept).forEach(name -> owners.addAll(named(name)));
        return owners;
    }

    private static Stream<String> rxcuis(Concept concept) {
        return Stream.concat(Stream.of(concept.rxcui()), concept.formerRxcuis().stream());
    }

    private static Stream<String> names(Concept concept) {
        return Stream.of(List.of(concept.name()), concept.synonyms(), concept.brands())
                .flatMap(Collection::stream);
    }

    /// Notes whose the names and codes of a drug are now.
    void note(DrugId drug, Monograph monograph) {
        add(byName, key(monograph.name()), drug);
        monograph.names().forEach(name -> add(byName, key(name.value()), drug));
        monograph.codes().stream()
                .filter(code -> code.system() == CodeSystem.RXNORM)
                .forEach(code -> add(byRxcui, code.value(), drug));
    }

    private static void add(Map<String, Set<DrugId>> owners, String key, DrugId drug) {
        owners.computeIfAbsent(key, _ -> new HashSet<>()).add(drug);
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
