package theriac.benchmarks;

import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import theriac.signaldetection.index.Workers;

/// The bare loop that the case index is measured by: per drug the case number, how many reactions, and the
/// reactions, as 16-bit numbers in one array. It knows no amendments, no subgroups, no roles and no names, and
/// never changes.
final class InlineLoop {

    private final int cases;
    private final char[] words;
    private final int[] starts = new int[MadeUpCases.DRUGS + 1];
    private final int[] margins = new int[MadeUpCases.REACTIONS];

    InlineLoop(MadeUpCases made, int cases) {
        this.cases = cases;
        measure(made);
        words = new char[starts[MadeUpCases.DRUGS]];
        var next = starts.clone();
        for (var number = 0; number < cases; number++) {
            var one = made.numbers(number);
            for (var drug : one.drugs()) {
                words[next[drug]++] = (char) (number >>> 16);
                words[next[drug]++] = (char) number;
                words[next[drug]++] = (char) one.reactions().size();
                for (var reaction : one.reactions()) {
                    words[next[drug]++] = (char) (int) reaction;
                }
            }
        }
    }

    private void measure(MadeUpCases made) {
        for (var number = 0; number < cases; number++) {
            var one = made.numbers(number);
            one.reactions().forEach(reaction -> margins[reaction]++);
            one.drugs().forEach(drug -> starts[drug + 1] += 3 + one.reactions().size());
        }
        Arrays.parallelPrefix(starts, Math::addExact);
    }

    /// Tells of every pair, drug by drug, in as many threads as there are workers.
    void pairs(Workers workers, Supplier<? extends Told> visitors) {
        var taken = new AtomicInteger();
        Runnable work = () -> {
            var visitor = visitors.get();
            var counts = new int[MadeUpCases.REACTIONS];
            var seen = new int[MadeUpCases.REACTIONS + 1];
            for (var drug = taken.getAndIncrement(); drug < MadeUpCases.DRUGS; drug = taken.getAndIncrement()) {
                drug(drug, counts, seen, visitor);
            }
        };
        var others = IntStream.range(1, workers.count())
                .mapToObj(other -> CompletableFuture.runAsync(work, workers.executor()))
                .toList();
        work.run();
        others.forEach(CompletableFuture::join);
    }

    /// Tells of every reaction of one drug.
    void drug(int drug, int[] counts, int[] seen, Told told) {
        var at = starts[drug];
        var end = starts[drug + 1];
        var size = 0;
        var drugCases = 0;
        while (at < end) {
            var reactions = words[at + 2];
            drugCases++;
            at += 3;
            for (var to = at + reactions; at < to; at++) {
                int reaction = words[at];
                if (counts[reaction]++ == 0) {
                    seen[size++] = reaction;
                }
            }
        }
        for (var place = 0; place < size; place++) {
            var reaction = seen[place];
            told.pair(counts[reaction], drugCases, margins[reaction], cases);
            counts[reaction] = 0;
        }
    }

    /// Is told of a pair.
    interface Told {
        void pair(int both, int drug, int reaction, int all);
    }
}
