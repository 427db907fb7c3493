package theriac.interaction.drug;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import theriac.interaction.drug.DrugState.CodeStatus;
import theriac.interaction.drug.DrugState.Standing;
import theriac.interaction.drug.Recognition.By;
import theriac.interaction.drug.Recognition.Recognised;

/// Gathers which drugs a name or a code may mean. Of several claims to the same name or code only the best
/// count: a published drug before a withdrawn one, a code in use before a retired one.
final class Candidates {

    private final Map<DrugName, List<Candidate>> byName = new HashMap<>();
    private final Map<DrugCode, List<Candidate>> byCode = new HashMap<>();

    private final List<Drug> drugs = new ArrayList<>();

    Candidates(LocalDate day, Collection<KnownDrug> all) {
        all.forEach(known -> add(known.state(), known.on(day)));
    }

    /// All drugs, by id.
    List<Drug> drugs() {
        return drugs.stream()
                .sorted(Comparator.comparing(drug -> drug.id().value()))
                .toList();
    }

    /// A drug's claim to a name or code; the lower the rank the better.
    record Candidate(Drug drug, By by, int rank) {

        Recognised recognised() {
            return new Recognised(drug, by);
        }

        boolean isAmong(List<Candidate> others) {
            return others.stream().anyMatch(other -> other.drug().id().equals(drug.id()));
        }
    }

    Map<DrugName, List<Candidate>> byName() {
        return bestOnly(byName);
    }

    Map<DrugCode, List<Candidate>> byCode() {
        return bestOnly(byCode);
    }

    private void add(DrugState state, Drug drug) {
        drugs.add(drug);
        var withdrawn = state.standing() == Standing.WITHDRAWN ? 2 : 0;
        claim(byName, DrugName.of(state.name()), new Candidate(drug, By.NAME, withdrawn));
        state.otherNames().forEach(name -> claim(byName, DrugName.of(name), new Candidate(drug, By.NAME, withdrawn)));
        for (var code : state.codes()) {
            var retired = code.status() == CodeStatus.RETIRED;
            var by = retired ? By.RETIRED_CODE : By.CODE;
            claim(byCode, code.code(), new Candidate(drug, by, withdrawn + (retired ? 1 : 0)));
        }
        for (var product : drug.profile().products()) {
            product.rxcui()
                    .map(rxcui -> new DrugCode(CodeSystem.RXNORM, rxcui))
                    .ifPresent(code -> claim(byCode, code, new Candidate(drug, By.PRODUCT_CODE, withdrawn)));
        }
    }

    private static <K> void claim(Map<K, List<Candidate>> index, K key, Candidate candidate) {
        index.computeIfAbsent(key, _ -> new ArrayList<>()).add(candidate);
    }

    private static <K> Map<K, List<Candidate>> bestOnly(Map<K, List<Candidate>> index) {
        return index.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> best(entry.getValue())));
    }

    /// One per drug (a name that a drug claims twice is still one claim), all of the best rank.
    private static List<Candidate> best(List<Candidate> claims) {
        var rank = claims.stream().mapToInt(Candidate::rank).min().orElseThrow();
        var oneEach = new HashMap<DrugId, Candidate>();
        claims.stream()
                .filter(claim -> claim.rank() == rank)
                .forEach(claim -> oneEach.putIfAbsent(claim.drug().id(), claim));
        return List.copyOf(oneEach.values());
    }
}
