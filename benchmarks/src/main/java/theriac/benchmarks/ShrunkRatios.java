package theriac.benchmarks;

import java.util.concurrent.atomic.DoubleAdder;

import theriac.signaldetection.index.CaseView;
import theriac.signaldetection.index.Scope;
import theriac.signaldetection.index.Workers;
import theriac.signaldetection.statistics.FittedCells;
import theriac.signaldetection.statistics.GammaPoissonShrinker;
import theriac.signaldetection.statistics.ObservedCells;
import theriac.signaldetection.statistics.PairRow;
import theriac.signaldetection.statistics.PriorFit;
import theriac.signaldetection.statistics.PriorFitting;
import theriac.signaldetection.statistics.Statistic;

/// EBGM over all pairs of a case base: the fit of its prior, on one thread as the service does it, and the
/// limits of the pairs that have enough cases to be looked at.
final class ShrunkRatios {

    private static final int FEWEST_CASES = 3;

    private final CaseView view;

    ShrunkRatios(CaseView view) {
        this.view = view;
    }

    /// Counts all pairs and fits the prior to them.
    ///
    /// @throws IllegalStateException when the fit does not converge, for its time would say nothing
    PriorFit fit() {
        var cells = ObservedCells.squashed(FittedCells.REPORTED);
        view.pairs(Scope.SCREEN, Workers.ALONE, () -> counts -> {
            var all = counts.totals().cases();
            for (var place = 0; place < counts.size(); place++) {
                double reaction = counts.totals().reaction(counts.reaction(place));
                cells.add(counts.both(place), counts.cases() * reaction / all);
            }
        });
        if (PriorFitting.fit(cells) instanceof Statistic.Defined<PriorFit>(var fit) && fit.converged()) {
            return fit;
        }
        throw new IllegalStateException("no prior fits the pairs");
    }

    /// EBGM, EB05 and EB95 of every pair of three cases or more; returns their sum.
    double limits(PriorFit fit, Workers workers) {
        var shrinker = new GammaPoissonShrinker(fit.prior());
        var sum = new DoubleAdder();
        view.pairs(Scope.SCREEN, workers, () -> {
            var row = PairRow.under(shrinker);
            return counts -> {
                var all = counts.totals().cases();
                for (var place = 0; place < counts.size(); place++) {
                    if (counts.both(place) >= FEWEST_CASES) {
                        row.fill(
                                counts.both(place),
                                counts.cases(),
                                counts.totals().reaction(counts.reaction(place)),
                                all);
                        sum.add(row.ebgm() + row.eb05() + row.eb95());
                    }
                }
            };
        });
        return sum.sum();
    }
}
