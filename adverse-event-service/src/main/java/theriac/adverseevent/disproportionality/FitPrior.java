package theriac.adverseevent.disproportionality;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import theriac.signaldetection.index.CaseView;
import theriac.signaldetection.index.Scope;
import theriac.signaldetection.index.Workers;
import theriac.signaldetection.statistics.FittedCells;
import theriac.signaldetection.statistics.ObservedCells;
import theriac.signaldetection.statistics.PriorFit;
import theriac.signaldetection.statistics.PriorFitting;
import theriac.signaldetection.statistics.Statistic;

/// Fits the prior of EBGM anew when the counts have changed by a hundredth. It takes a hundredth of one processor at
/// most: after a fit it rests a hundred times as long as that took.
@ApplicationScoped
public class FitPrior {

    private static final int SHARE = 100;
    private static final Duration SHORTEST_REST = Duration.ofSeconds(5);

    private final LiveCaseIndex index;
    private final Clock clock;
    private volatile Optional<FittedPrior> latest = Optional.empty();
    private Instant resting = Instant.MIN;
    private long changesThen;

    FitPrior(LiveCaseIndex index, Clock clock) {
        this.index = index;
        this.clock = clock;
    }

    /// The prior that was fitted last; empty before the first, and when there are too few pairs.
    public Optional<FittedPrior> latest() {
        return latest;
    }

    /// Fits if it is time.
    ///
    /// @return what came of it; empty when it was not time
    public synchronized Optional<Statistic<PriorFit>> fitIfDue() {
        var view = index.view();
        var began = clock.instant();
        long changes = changes(view.offsets());
        if (began.isBefore(resting) || !hasChanged(changes, view)) {
            return Optional.empty();
        }
        var cells = cells(view);
        var fitted = PriorFitting.fit(cells);
        var took = Duration.between(began, clock.instant());
        if (fitted instanceof Statistic.Defined<PriorFit>(var fit) && fit.converged()) {
            int cases = view.totals(Scope.SCREEN.subgroup()).cases();
            latest = Optional.of(FittedPrior.of(fit, began, cases, took));
        }
        changesThen = changes;
        var rest = took.multipliedBy(SHARE);
        resting = clock.instant().plus(rest.compareTo(SHORTEST_REST) > 0 ? rest : SHORTEST_REST);
        return Optional.of(fitted);
    }

    private boolean hasChanged(long changes, CaseView view) {
        int cases = view.totals(Scope.SCREEN.subgroup()).cases();
        return changes != changesThen && Math.abs(changes - changesThen) * SHARE >= cases;
    }

    /// How many records the index has seen, which moves with every case that comes or changes.
    private static long changes(Map<Integer, Long> offsets) {
        return offsets.values().stream().mapToLong(Long::longValue).sum();
    }

    private static ObservedCells cells(CaseView view) {
        var cells = ObservedCells.squashed(FittedCells.REPORTED);
        view.pairs(Scope.SCREEN, Workers.ALONE, () -> counts -> {
            int all = counts.totals().cases();
            for (int place = 0; place < counts.size(); place++) {
                double eventCases = counts.totals().reaction(counts.reaction(place));
                cells.add(counts.both(place), counts.cases() * eventCases / all);
            }
        });
        return cells;
    }
}
