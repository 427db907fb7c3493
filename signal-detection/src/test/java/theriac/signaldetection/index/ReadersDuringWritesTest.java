package theriac.signaldetection.index;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// While one thread writes and another merges, every reader sees a state that was published, whole.
class ReadersDuringWritesTest {

    private static final int CASES = 600;
    private static final int BATCHES = 1_500;
    private static final List<String> EITHER = List.of("baclofen", "tizanidine");

    private final AtomicBoolean written = new AtomicBoolean();
    private final AtomicInteger looks = new AtomicInteger();

    /// Each batch moves cases from one drug to the other, nullifies some, and restores them in the end, so that
    /// in every published state each case has one of the two drugs and the reaction.
    @Test
    void everyViewHasEveryCaseOnce() throws Exception {
        try (var threads = Executors.newFixedThreadPool(4)) {
            var index = new CaseIndex(threads, new MergePolicy(16, 256));
            write(index, new long[CASES], new Random(0), 0);
            Callable<Void> reader = () -> {
                do {
                    demandWhole(index.view());
                } while (!written.get());
                return null;
            };
            var readers = List.of(threads.submit(reader), threads.submit(reader));
            var revisions = new long[CASES];
            var random = new Random(1);
            for (var batch = 1; batch <= BATCHES; batch++) {
                write(index, revisions, random, batch);
            }
            written.set(true);
            for (var one : readers) {
                one.get();
            }
        }
        assertThat(looks).hasPositiveValue();
    }

    private static void write(CaseIndex index, long[] revisions, Random random, int batch) {
        var cases = batch == 0
                ? IntStream.range(0, CASES)
                : random.ints(20, 0, CASES).distinct();
        cases.forEach(number -> {
            index.put(new CaseState.Uncounted("case " + number, ++revisions[number]));
            index.put(
                    new CaseState.Counted("case " + number, ++revisions[number], facts(EITHER.get(random.nextInt(2)))));
        });
        index.publish(Map.of(0, (long) batch));
    }

    private static CaseFacts facts(String drug) {
        return new CaseFacts(
                new CaseFacts.Person(Sex.UNKNOWN, OptionalInt.empty()),
                new CaseFacts.Origin("hospital", OptionalInt.empty(), Optional.empty(), Optional.empty()),
                Set.of(),
                Alcohol.UNKNOWN,
                false,
                List.of(new DrugMention(drug, Role.SUSPECT, Optional.empty())),
                List.of("seizure"));
    }

    private void demandWhole(CaseView view) {
        var baclofen = view.pair(Scope.SCREEN, Set.of("baclofen"), Set.of("seizure"));
        var tizanidine = view.pair(Scope.SCREEN, Set.of("tizanidine"), Set.of("seizure"));
        var pairs = Agreement.pairs(view, Scope.SCREEN, Workers.ALONE);

        assertThat(baclofen.all()).isEqualTo(CASES);
        assertThat(baclofen.reaction()).isEqualTo(CASES);
        assertThat(baclofen.both() + tizanidine.both()).isEqualTo(CASES);
        assertThat(pairs).containsEntry(List.of("baclofen", "seizure"), baclofen);
        assertThat(pairs).containsEntry(List.of("tizanidine", "seizure"), tizanidine);
        assertThat(view.totals(Subgroup.EVERYONE).cases()).isEqualTo(CASES);
        looks.incrementAndGet();
    }
}
