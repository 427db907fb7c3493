package theriac.adverseevent.disproportionality;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

import theriac.signaldetection.index.DrugCounts;
import theriac.signaldetection.index.Scope;
import theriac.signaldetection.index.Workers;
import theriac.signaldetection.statistics.Screen;
import theriac.signaldetection.statistics.Verdict;

/// The pairs of a moment, one after the other and none of them kept: there are many millions.
final class PairStream {

    private final Moment moment;
    private final Scope scope;

    PairStream(Moment moment, Scope scope) {
        this.moment = moment;
        this.scope = scope;
    }

    /// Tells of every pair that is selected, whatever the catalog lists. Each worker has a listener of its own.
    void each(PairSelection selection, Workers workers, Supplier<? extends Consumer<StreamedPair>> listeners) {
        var drugs = selection.drugs();
        if (drugs.isEmpty()) {
            moment.view().pairs(scope, workers, () -> {
                var drug = new OneDrug(selection, listeners.get());
                return counts -> drug.tell(counts, counts.drug());
            });
            return;
        }
        var drug = new OneDrug(selection, listeners.get());
        for (var name : drugs.get()) {
            moment.view().drugs().number(name).ifPresent(number -> {
                drug.tell(moment.view().drug(scope, Set.of(name)), number);
            });
        }
    }

    /// Tells of the pairs of one drug after the other.
    private final class OneDrug {

        private final PairSelection selection;
        private final Consumer<StreamedPair> listener;
        private final StreamedPair pair = new StreamedPair(moment);
        private final long least;

        OneDrug(PairSelection selection, Consumer<StreamedPair> listener) {
            this.selection = selection;
            this.listener = listener;
            this.least = selection.least();
        }

        void tell(DrugCounts counts, int drug) {
            var reactions = selection.reactions();
            if (reactions.isPresent()) {
                reactions.get().stream()
                        .map(moment.view().reactions()::number)
                        .flatMapToInt(OptionalInt::stream)
                        .forEach(reaction -> tell(counts, drug, reaction, counts.bothOf(reaction)));
                return;
            }
            for (int place = 0; place < counts.size(); place++) {
                tell(counts, drug, counts.reaction(place), counts.both(place));
            }
        }

        private void tell(DrugCounts counts, int drug, int reaction, int both) {
            if (both < least) {
                return;
            }
            var totals = counts.totals();
            pair.fill(drug, reaction, both, counts.cases(), totals.reaction(reaction), totals.cases());
            pair.judge(verdict(selection.screen()));
            if (pair.verdict() != Verdict.NOT_CROSSED && isTold()) {
                listener.accept(pair);
            }
        }

        private Verdict verdict(Optional<Screen> screen) {
            return screen.isPresent() ? screen.get().of(pair.row()) : Verdict.CROSSED;
        }

        private boolean isTold() {
            return selection.disclosure() == Disclosure.EXACT
                    || selection.disclosure().tells(pair.count());
        }
    }
}
