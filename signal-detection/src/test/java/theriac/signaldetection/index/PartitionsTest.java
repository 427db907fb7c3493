package theriac.signaldetection.index;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// Two indexes of half of the partitions each, summed, answer as one index of all.
class PartitionsTest {

    private final RandomCases random = new RandomCases(7, 400, 6, 8);
    private final CaseIndex whole = new CaseIndex(Runnable::run, new MergePolicy(8, 64));
    private final List<CaseIndex> halves = List.of(
            new CaseIndex(Runnable::run, new MergePolicy(8, 64)), new CaseIndex(Runnable::run, new MergePolicy(8, 64)));

    PartitionsTest() {
        for (var number = 0; number < 1_200; number++) {
            var state = random.state();
            whole.put(state);
            halves.get(Math.floorMod(state.key().hashCode(), 2)).put(state);
        }
        whole.publish(Map.of());
        halves.forEach(half -> half.publish(Map.of()));
    }

    private Stream<CaseView> views() {
        return halves.stream().map(CaseIndex::view);
    }

    @Test
    void countsOfAPairAddUp() {
        for (var question = 0; question < 200; question++) {
            var scope = random.scope();
            var drugs = random.someDrugs();
            var reactions = random.someReactions();

            var sum = views().map(view -> view.pair(scope, drugs, reactions))
                    .reduce(PairCount::plus)
                    .orElseThrow();

            assertThat(sum).isEqualTo(whole.view().pair(scope, drugs, reactions));
        }
    }

    @Test
    void countsOfAllPairsAddUpWhenAPairOfOneHalfIsAskedOfTheOther() {
        for (var question = 0; question < 50; question++) {
            var scope = random.scope();
            var pairs = Agreement.pairs(whole.view(), scope, Workers.ALONE);

            var sums = new HashMap<List<String>, PairCount>();
            for (var pair : pairs.keySet()) {
                views().map(view -> counted(view, scope, pair))
                        .forEach(count -> sums.merge(pair, count, PairCount::plus));
            }

            assertThat(sums).isEqualTo(pairs);
            assertThat(views().flatMap(view -> Agreement.pairs(view, scope, Workers.ALONE).keySet().stream()))
                    .allMatch(pairs::containsKey);
        }
    }

    private static PairCount counted(CaseView view, Scope scope, List<String> pair) {
        var counts = view.drug(scope, Set.of(pair.getFirst()));
        var reaction = view.reactions().number(pair.getLast()).orElseThrow();
        return new PairCount(
                counts.bothOf(reaction),
                counts.cases(),
                counts.totals().reaction(reaction),
                counts.totals().cases());
    }

    @Test
    void strataAddUp() {
        for (var question = 0; question < 100; question++) {
            var scope = random.scope();
            var drugs = random.someDrugs();
            var reactions = random.someReactions();
            var dimensions = random.dimensions();

            var sums = views().flatMap(view -> view.strata(scope, drugs, reactions, dimensions).stream())
                    .collect(Collectors.toMap(Stratum::values, Stratum::count, PairCount::plus));

            assertThat(sums)
                    .isEqualTo(whole.view().strata(scope, drugs, reactions, dimensions).stream()
                            .collect(Collectors.toMap(Stratum::values, Stratum::count)));
        }
    }

    @Test
    void countsOfACombinationAddUp() {
        for (var question = 0; question < 200; question++) {
            var scope = random.scope();
            var drugs = random.someDrugs();
            var cofactor = random.cofactor();
            var reaction = random.one(random.reactions);

            var sum = views().map(view -> counted(view.combination(scope, drugs, cofactor), view, reaction))
                    .reduce(CombinationCount::plus)
                    .orElseThrow();

            assertThat(sum)
                    .isEqualTo(counted(whole.view().combination(scope, drugs, cofactor), whole.view(), reaction));
        }
    }

    private static CombinationCount counted(CombinationCounts counts, CaseView view, String reaction) {
        return counts.countOf(view.reactions().number(reaction).orElseThrow());
    }
}
