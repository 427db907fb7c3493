package theriac.signaldetection.index;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/// Counts the pairs of all drugs with all reactions: each worker takes drug after drug, those with most cases
/// first.
final class PairCounting {

    private final List<Selected> segments;
    private final Reading reading;
    private final Totals totals;
    private final int reactions;
    private final int[] order;
    private final AtomicInteger taken = new AtomicInteger();

    PairCounting(List<Selected> segments, Reading reading, Totals totals, Vocabulary vocabulary) {
        this.segments = segments;
        this.reading = reading;
        this.totals = totals;
        this.reactions = vocabulary.reactions().size();
        this.order = order(vocabulary.drugs().size());
    }

    private int[] order(int drugs) {
        var lengths = new long[drugs];
        for (var drug = 0; drug < drugs; drug++) {
            for (var segment : segments) {
                lengths[drug] += segment.view().segment().postings().length(drug);
            }
        }
        // Longest first: the complement of the length above the number sorts so.
        return IntStream.range(0, drugs)
                .filter(drug -> lengths[drug] > 0)
                .mapToLong(drug -> (Integer.MAX_VALUE - Math.min(lengths[drug], Integer.MAX_VALUE)) << 32 | drug)
                .sorted()
                .mapToInt(key -> (int) key)
                .toArray();
    }

    void count(Workers workers, Supplier<? extends PairVisitor> visitors) {
        workers.all(() -> work(visitors.get()));
    }

    private void work(PairVisitor visitor) {
        var counts = new DrugCounts(new Tally(reactions), totals);
        for (var next = taken.getAndIncrement(); next < order.length; next = taken.getAndIncrement()) {
            var drug = order[next];
            var tally = counts.next(drug);
            for (var segment : segments) {
                segment.count(drug, reading, tally);
            }
            if (tally.cases() > 0) {
                visitor.visit(counts);
            }
        }
    }
}
