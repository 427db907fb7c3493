package theriac.catalog.catalogimport;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import theriac.catalog.drug.Code;
import theriac.catalog.drug.Code.CodeSystem;
import theriac.catalog.drug.DrugId;
import theriac.catalog.drug.Drugs;

/// Finds the drug of a line by its RxCUI, else its UNII, else its name; and refuses what contradicts.
@ApplicationScoped
class MatchFormulary {

    private final KnownDrugs known;
    private final Drugs drugs;

    MatchFormulary(KnownDrugs known, Drugs drugs) {
        this.known = known;
        this.drugs = drugs;
    }

    /// What a line says of its drug, and whose it is.
    private record Clue(String what, Set<DrugId> drugs) {

        boolean speaksAgainst(DrugId drug) {
            return !drugs.isEmpty() && !drugs.contains(drug);
        }

        String names() {
            return drugs.stream().map(DrugId::value).sorted().collect(Collectors.joining(", "));
        }
    }

    Match match(Offer offer) {
        var clues = List.of(
                clue("RxCUI", offer, CodeSystem.RXNORM),
                clue("UNII", offer, CodeSystem.UNII),
                new Clue("name", known.named(offer.name())));
        var first = clues.stream().filter(clue -> !clue.drugs().isEmpty()).findFirst();
        if (first.isEmpty()) {
            return new Match.Nobody();
        }
        if (first.get().drugs().size() > 1) {
            return new Match.Contradiction("its " + first.get().what() + " fits several drugs: "
                    + first.get().names());
        }
        return checked(first.get().drugs().iterator().next(), clues, offer);
    }

    private Match checked(DrugId drug, List<Clue> clues, Offer offer) {
        var against = clues.stream().filter(clue -> clue.speaksAgainst(drug)).findFirst();
        if (against.isPresent()) {
            return new Match.Contradiction("it is " + drug.value() + " by its other values, but its "
                    + against.get().what() + " belongs to " + against.get().names());
        }
        if (hasAnotherRxcui(drug, offer)) {
            return new Match.Contradiction(
                    "the catalog knows " + drug.value() + " by another RxCUI than its line says");
        }
        return new Match.Of(drug);
    }

    private boolean hasAnotherRxcui(DrugId drug, Offer offer) {
        var offered = offer.code(CodeSystem.RXNORM).map(Code::value);
        if (offered.isEmpty()) {
            return false;
        }
        var active = drugs.find(drug).orElseThrow().monograph().codes().stream()
                .filter(code -> code.system() == CodeSystem.RXNORM)
                .toList();
        return active.stream().anyMatch(code -> !code.status().retired())
                && active.stream().map(Code::value).noneMatch(Predicate.isEqual(offered.get()));
    }

    private Clue clue(String what, Offer offer, CodeSystem system) {
        return new Clue(
                what,
                offer.code(system)
                        .map(code -> known.withCode(system, code.value()))
                        .orElse(Set.of()));
    }
}
