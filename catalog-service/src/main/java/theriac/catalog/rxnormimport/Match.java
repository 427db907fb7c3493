package theriac.catalog.rxnormimport;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import theriac.catalog.drug.Code;
import theriac.catalog.drug.Code.CodeSystem;
import theriac.catalog.drug.DrugId;
import theriac.catalog.drug.Monograph;

import static java.util.Objects.requireNonNull;

/// Which drug of the catalog an ingredient is.
sealed interface Match {

    /// This one.
    record Of(DrugId drug) implements Match {}

    /// None that the catalog knows.
    record Nobody() implements Match {}

    /// It can't be told.
    record Contradiction(String reason) implements Match {}

    /// By its RxCUI, else by one that was merged into it, else by its name.
    static Match of(Concept concept, Batch batch, Map<DrugId, Monograph> standing) {
        var found = batch.withRxcui(concept.rxcui());
        if (found.isEmpty()) {
            found = former(concept, batch);
        }
        var byCode = !found.isEmpty();
        if (!byCode) {
            found = batch.named(concept.name());
        }
        if (found.size() > 1) {
            return new Contradiction("it fits several drugs of the catalog: "
                    + found.stream().map(DrugId::value).sorted().collect(Collectors.joining(", ")));
        }
        return found.stream()
                .findFirst()
                .map(drug -> of(concept, drug, standing))
                .orElseGet(Nobody::new);
    }

    private static Match of(Concept concept, DrugId drug, Map<DrugId, Monograph> standing) {
        return isKnownByAnother(requireNonNull(standing.get(drug)), concept)
                ? new Contradiction("the catalog knows " + drug.value() + " by another RxCUI in use")
                : new Of(drug);
    }

    private static Set<DrugId> former(Concept concept, Batch batch) {
        return concept.formerRxcuis().stream()
                .flatMap(rxcui -> batch.withRxcui(rxcui).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static boolean isKnownByAnother(Monograph drug, Concept concept) {
        var active = drug.codes().stream()
                .filter(code -> code.system() == CodeSystem.RXNORM)
                .filter(code -> !code.status().retired())
                .map(Code::value)
                .filter(Predicate.not(concept.formerRxcuis()::contains))
                .toList();
        return !active.isEmpty() && !active.contains(concept.rxcui());
    }
}
