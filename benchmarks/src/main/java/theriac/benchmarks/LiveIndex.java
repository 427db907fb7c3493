package theriac.benchmarks;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;

import theriac.signaldetection.index.CaseIndex;
import theriac.signaldetection.index.CaseView;
import theriac.signaldetection.index.PairVisitor;
import theriac.signaldetection.index.Scope;
import theriac.signaldetection.index.Subgroup;
import theriac.signaldetection.index.Workers;

/// The case index with made-up cases, as its contest wants it.
final class LiveIndex {

    /// How many cases a reader of the topic takes in at a time.
    private static final int BATCH = 500;

    /// How many cases are amended before a turn.
    private static final int AMENDED = 100;

    private final CaseIndex index;
    private final MadeUpCases made;
    private final int cases;
    private long revision = 1;

    private LiveIndex(CaseIndex index, MadeUpCases made, int cases) {
        this.index = index;
        this.made = made;
        this.cases = cases;
    }

    static LiveIndex of(MadeUpCases made, int cases, Executor merging) {
        var index = new CaseIndex(merging);
        for (var number = 0; number < cases; number++) {
            index.put(made.state(number, 1));
            if (number % BATCH == 0) {
                index.publish(Map.of());
            }
        }
        index.publish(Map.of());
        return new LiveIndex(index, made, cases);
    }

    /// Puts new revisions of some cases, all over the index, that say the same: no count changes, and the index
    /// is not at rest.
    void amend() {
        revision++;
        for (var nth = 0; nth < AMENDED; nth++) {
            index.put(made.state((int) ((revision * 31 + (long) nth * cases / AMENDED) % cases), revision));
        }
        index.publish(Map.of());
    }

    CaseIndex index() {
        return index;
    }

    CaseView view() {
        return index.view();
    }

    PairSums.Total pairs(Subgroup subgroup, Workers workers, boolean statistics) {
        var sums = new PairSums.Workers(statistics);
        index.view().pairs(Scope.SCREEN.of(subgroup), workers, () -> told(sums.get()));
        return sums.total();
    }

    PairSums.Total drug(String drug) {
        var sums = new PairSums.Workers(false);
        told(sums.get()).visit(index.view().drug(Scope.SCREEN, Set.of(drug)));
        return sums.total();
    }

    static PairVisitor told(PairSums sums) {
        return counts -> {
            var totals = counts.totals();
            for (var place = 0; place < counts.size(); place++) {
                sums.pair(counts.both(place), counts.cases(), totals.reaction(counts.reaction(place)), totals.cases());
            }
        };
    }
}
