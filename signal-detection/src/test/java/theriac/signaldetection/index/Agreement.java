package theriac.signaldetection.index;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import static org.assertj.core.api.Assertions.assertThat;

/// Asks an index and the brute force the same, one question of each kind, and demands the same answer.
record Agreement(CaseView view, BruteForce plain, RandomCases random) {

    void demand(Workers workers) {
        demandCounts(workers);
        cases(random.scope());
    }

    /// All but the lists of cases, which take long where there are many.
    void demandCounts(Workers workers) {
        totals(random.subgroup());
        pairs(random.scope(), workers);
        oneDrug(random.scope());
        onePair(random.scope());
        strata(random.scope());
        combination(random.scope());
        combinations(random.scope(), workers);
    }

    private void totals(Subgroup subgroup) {
        var totals = view.totals(subgroup);

        assertThat(totals.cases()).isEqualTo((int) plain.cases(subgroup));
        for (var reaction : random.reactions) {
            view.reactions()
                    .number(reaction)
                    .ifPresent(number -> assertThat((long) totals.reaction(number))
                            .isEqualTo(plain.pair(new Scope(subgroup, Exposure.SUSPECTED), Set.of(), Set.of(reaction))
                                    .reaction()));
        }
    }

    private void pairs(Scope scope, Workers workers) {
        assertThat(pairs(view, scope, workers)).isEqualTo(plainPairs(scope));
    }

    /// Every pair with a case, by the names of drug and reaction.
    static Map<List<String>, PairCount> pairs(CaseView view, Scope scope, Workers workers) {
        var found = new ConcurrentHashMap<List<String>, PairCount>();
        view.pairs(scope, workers, () -> counts -> {
            for (var place = 0; place < counts.size(); place++) {
                var names = List.of(
                        view.drugs().name(counts.drug()), view.reactions().name(counts.reaction(place)));
                assertThat(found.put(names, counts.pair(place))).isNull();
            }
        });
        return found;
    }

    private Map<List<String>, PairCount> plainPairs(Scope scope) {
        var wanted = new HashMap<List<String>, PairCount>();
        for (var drug : random.drugs) {
            for (var reaction : random.reactions) {
                var count = plain.pair(scope, Set.of(drug), Set.of(reaction));
                if (count.both() > 0) {
                    wanted.put(List.of(drug, reaction), count);
                }
            }
        }
        return wanted;
    }

    private void oneDrug(Scope scope) {
        var drugs = random.someDrugs();
        var counts = view.drug(scope, drugs);
        for (var place = 0; place < counts.size(); place++) {
            var reaction = view.reactions().name(counts.reaction(place));
            assertThat(counts.pair(place)).isEqualTo(plain.pair(scope, drugs, Set.of(reaction)));
        }
        for (var reaction : random.reactions) {
            view.reactions()
                    .number(reaction)
                    .ifPresent(number -> assertThat((long) counts.bothOf(number))
                            .isEqualTo(
                                    plain.pair(scope, drugs, Set.of(reaction)).both()));
        }
    }

    private void onePair(Scope scope) {
        var drugs = random.someDrugs();
        var reactions = random.someReactions();

        assertThat(view.pair(scope, drugs, reactions)).isEqualTo(plain.pair(scope, drugs, reactions));
    }

    private void strata(Scope scope) {
        var drugs = random.someDrugs();
        var reactions = random.someReactions();
        var dimensions = random.dimensions();

        var strata = view.strata(scope, drugs, reactions, dimensions);

        assertThat(strata).doesNotHaveDuplicates();
        assertThat(new HashSet<>(strata)).isEqualTo(plain.strata(scope, drugs, reactions, dimensions));
    }

    private void combination(Scope scope) {
        var drugs = random.someDrugs();
        var cofactor = random.cofactor();
        var counts = view.combination(scope, drugs, cofactor);
        for (var reaction : random.reactions) {
            view.reactions()
                    .number(reaction)
                    .ifPresent(number -> assertThat(counts.countOf(number))
                            .isEqualTo(plain.combination(scope, drugs, cofactor, reaction)));
        }
    }

    private void combinations(Scope scope, Workers workers) {
        var cofactor = random.cofactor();
        var found = new ConcurrentHashMap<List<String>, CombinationCount>();
        view.combinations(scope, cofactor, workers, () -> counts -> {
            for (var place = 0; place < counts.size(); place++) {
                var names = List.of(
                        view.drugs().name(counts.drug()), view.reactions().name(counts.reaction(place)));
                assertThat(found.put(names, counts.count(place))).isNull();
            }
        });
        assertThat(found).isEqualTo(plainCombinations(scope, cofactor));
    }

    private Map<List<String>, CombinationCount> plainCombinations(Scope scope, Cofactor cofactor) {
        var wanted = new HashMap<List<String>, CombinationCount>();
        for (var drug : random.drugs) {
            if (cofactor instanceof Cofactor.Drugs(var names) && names.contains(drug)) {
                continue;
            }
            for (var reaction : random.reactions) {
                var count = plain.combination(scope, Set.of(drug), cofactor, reaction);
                if (count.n111() > 0) {
                    wanted.put(List.of(drug, reaction), count);
                }
            }
        }
        return wanted;
    }

    private void cases(Scope scope) {
        var criteria = random.criteria();
        var wanted = plain.cases(scope, criteria);
        var found = new ArrayList<String>();
        Optional<String> after = Optional.empty();
        do {
            var page = view.cases(scope, criteria, after, 3);
            assertThat(page.total()).isEqualTo(wanted.size());
            found.addAll(page.keys());
            after = page.next();
        } while (after.isPresent());
        assertThat(found).isEqualTo(wanted);
    }
}
