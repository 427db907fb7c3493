package theriac.signaldetection.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/// Counts drugs together with a cofactor and without it.
final class CombinationCounting {

    /// Each segment with the cases that have the cofactor, and with those that have not.
    private final List<Selected> with = new ArrayList<>();

    private final List<Selected> without = new ArrayList<>();
    private final Reading reading;
    private final Totals totals;
    private final Tally ofCofactor;
    private final int[] cofactorDrugs;
    private final int drugs;
    private final int reactions;
    private final AtomicInteger taken = new AtomicInteger();

    CombinationCounting(CaseView view, Scope asked, Cofactor cofactor) {
        reactions = view.reactions().size();
        drugs = view.drugs().size();
        reading = view.reading(asked);
        ofCofactor = new Tally(reactions);
        cofactorDrugs = cofactor instanceof Cofactor.Drugs(var names) ? view.numbers(names) : new int[0];
        var scope = cofactor.narrow(asked);
        totals = scope.map(Scope::subgroup).map(view::totals).orElseGet(() -> new Totals(0, new int[reactions]));
        scope.ifPresent(narrow -> view.selected(narrow).forEach(segment -> divide(segment, narrow, view, cofactor)));
    }

    private void divide(Selected segment, Scope scope, CaseView view, Cofactor cofactor) {
        var exposed = switch (cofactor) {
            case Cofactor.Drugs _ -> segment.view().casesOf(cofactorDrugs, reading, segment.cases());
            case Cofactor.AlcoholRecorded _ -> drinkers(segment, scope, view);
        };
        with.add(new Selected(segment.view(), exposed));
        without.add(new Selected(segment.view(), Bits.minus(segment.asBits(), exposed)));
        segment.view().count(exposed, ofCofactor);
    }

    private static long[] drinkers(Selected segment, Scope scope, CaseView view) {
        var said = scope.subgroup().withAlcohol(Alcohol.YES);
        var drinkers = new Selected(segment.view(), segment.view().selection(said, view.vocabulary()));
        return Bits.both(segment.asBits(), drinkers.asBits());
    }

    CombinationCounts of(int[] group) {
        var counts = newCounts();
        new GroupCounting(with, reading, group).count(counts.together());
        new GroupCounting(without, reading, group).count(counts.alone());
        return counts;
    }

    void count(Workers workers, Supplier<? extends CombinationVisitor> visitors) {
        workers.all(() -> work(visitors.get()));
    }

    private void work(CombinationVisitor visitor) {
        var counts = newCounts();
        for (var drug = taken.getAndIncrement(); drug < drugs; drug = taken.getAndIncrement()) {
            if (Arrays.binarySearch(cofactorDrugs, drug) < 0) {
                visit(drug, counts, visitor);
            }
        }
    }

    private void visit(int drug, CombinationCounts counts, CombinationVisitor visitor) {
        counts.next(drug);
        for (var segment : with) {
            segment.count(drug, reading, counts.together());
        }
        if (counts.together().cases() == 0) {
            return;
        }
        for (var segment : without) {
            segment.count(drug, reading, counts.alone());
        }
        visitor.visit(counts);
    }

    private CombinationCounts newCounts() {
        return new CombinationCounts(totals, new Tally(reactions), new Tally(reactions), ofCofactor);
    }
}
