package theriac.adverseevent.disproportionality;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import theriac.signaldetection.index.CaseView;
import theriac.signaldetection.index.PairCount;
import theriac.signaldetection.index.Scope;
import theriac.signaldetection.index.Workers;
import theriac.signaldetection.statistics.GammaPoissonShrinker;
import theriac.signaldetection.statistics.PairRow;
import theriac.signaldetection.statistics.PairStatistics;
import theriac.signaldetection.statistics.Screen;
import theriac.signaldetection.statistics.TwoByTwoTable;
import theriac.signaldetection.statistics.Verdict;

/// The case base at one moment and the prior that was known then. Whatever is asked of one moment rests on the same
/// cases.
///
/// @param at when it was asked for
public record Moment(CaseView view, Optional<FittedPrior> prior, Currency currency, Instant at) {

    /// A pair that crossed a screen, or of which the screen could not tell.
    ///
    /// @param drug as [IndexName] names it, and so the reaction
    public record Screened(String drug, String reaction, Verdict verdict, PairStatistics statistics) {}

    /// Counts a pair, or several drugs or reactions as one, and computes its statistics.
    public PairStatistics pair(Scope scope, Set<String> drugs, Set<String> reactions) {
        return statistics(view.pair(scope, drugs, reactions));
    }

    /// The statistics of a count.
    public PairStatistics statistics(PairCount count) {
        return PairStatistics.of(table(count), shrinker());
    }

    /// What an answer about this scope rests on.
    public Basis basis(Scope scope) {
        return new Basis(at, view.offsets(), view.totals(scope.subgroup()).cases(), currency, prior);
    }

    /// Tells of every pair that crosses a screen, and of those of which it cannot tell; one after the other, on the
    /// thread that asks, in no order that means anything.
    public void eachScreened(Screen screen, Scope scope, Consumer<Screened> told) {
        var selection = PairSelection.crossing(screen);
        new PairStream(this, scope).each(selection, Workers.ALONE, () -> pair -> told.accept(pair.toScreened()));
    }

    Optional<GammaPoissonShrinker> shrinker() {
        return prior.map(FittedPrior::shrinker);
    }

    PairRow row() {
        return shrinker().map(PairRow::under).orElseGet(PairRow::withoutPrior);
    }

    static TwoByTwoTable table(PairCount count) {
        return TwoByTwoTable.ofMargins(count.both(), count.drug(), count.reaction(), count.all());
    }
}
