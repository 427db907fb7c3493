package theriac.signaldetection.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/// The index and a brute-force count agree, whatever happened to the cases and whenever segments were merged.
class RandomHistoriesTest {

    private static final MergePolicy SMALL = new MergePolicy(8, 64);

    @Test
    void indexAndBruteForceAgreeOverRandomHistories() {
        for (var seed = 0; seed < 2_000; seed++) {
            var random = new RandomCases(seed, 12 + seed % 60, 6, 8);
            live(random, 40 + seed % 160, new CaseIndex(Runnable::run, SMALL), new ArrayDeque<>());
        }
    }

    @Test
    void theyAgreeWhenMergesTakeTheirTime() {
        for (var seed = 0; seed < 1_000; seed++) {
            var random = new RandomCases(seed, 40, 6, 8);
            var merges = new ArrayDeque<Runnable>();
            live(random, 200, new CaseIndex(merges::add, SMALL), merges);
        }
    }

    @Test
    void theyAgreeOverRunsThatAreLongerThanIsGatheredAtATime() {
        for (var seed = 0; seed < 3; seed++) {
            var random = new RandomCases(seed, 6_000, 3, 8);
            var index = new CaseIndex(Runnable::run, new MergePolicy(1_000, 16_000));
            var plain = new BruteForce();
            for (var number = 0; number < 9_000; number++) {
                var state = random.state();
                index.put(state);
                plain.put(state);
            }
            var agreement = new Agreement(index.publish(Map.of()), plain, random);
            for (var question = 0; question < 6; question++) {
                agreement.demandCounts(Workers.ALONE);
            }
        }
    }

    private static void live(RandomCases random, int states, CaseIndex index, Queue<Runnable> merges) {
        live(random, states, new BruteForce(), index, merges);
    }

    private static void live(
            RandomCases random, int states, BruteForce plain, CaseIndex index, Queue<Runnable> merges) {
        for (var number = 0; number < states; number++) {
            var state = random.state();
            assertThat(index.put(state)).isEqualTo(plain.put(state));
            if (random.oneIn(10) && !merges.isEmpty()) {
                merges.remove().run();
            }
            if (random.oneIn(60)) {
                new Agreement(index.publish(Map.of()), plain, random).demand(Workers.ALONE);
            }
        }
        new Agreement(index.publish(Map.of()), plain, random).demand(Workers.ALONE);
    }

    @Test
    void theyAgreeWhateverRestartsFromASnapshotThereWere(@TempDir Path directory) throws IOException {
        var snapshot = new SnapshotFile(directory.resolve("cases"), "topic");
        for (var seed = 0; seed < 60; seed++) {
            var random = new RandomCases(seed, 40, 6, 8);
            var plain = new BruteForce();
            var index = new CaseIndex(Runnable::run, SMALL);
            for (var life = 0; life < 4; life++) {
                live(random, 60, plain, index, new ArrayDeque<>());
                snapshot.write(index.publish(Map.of(life, 7L * life)));
                index = ((Restored.FromSnapshot) snapshot.read(Runnable::run, SMALL)).index();
                assertThat(index.view().offsets()).containsOnly(Map.entry(life, 7L * life));
            }
            new Agreement(index.view(), plain, random).demand(Workers.ALONE);
        }
    }

    @Test
    void theyAgreeBeyondTheReactionsThatTakeOneWord() {
        var many = RandomCases.names("filler", 64_000);
        for (var seed = 0; seed < 3; seed++) {
            var random = new RandomCases(seed, 40, 6, 8);
            var index = new CaseIndex(Runnable::run, SMALL);
            for (var from = 0; from < many.size(); from += 4_000) {
                index.put(filler(from, many.subList(from, from + 4_000)));
                index.put(new CaseState.Uncounted("filler " + from, 2));
            }
            live(random, 200, index, new ArrayDeque<>());
            assertThat(index.view()
                            .reactions()
                            .number(random.reactions.getFirst())
                            .orElseThrow())
                    .isGreaterThan(Reactions.WIDE);
        }
    }

    private static CaseState filler(int number, List<String> reactions) {
        var random = new RandomCases(number, 1, 6, 8);
        var facts = ((CaseState.Counted) IntStream.iterate(0, at -> at + 1)
                        .mapToObj(at -> random.state())
                        .filter(CaseState.Counted.class::isInstance)
                        .findFirst()
                        .orElseThrow())
                .facts();
        return new CaseState.Counted(
                "filler " + number,
                1,
                new CaseFacts(
                        facts.person(),
                        facts.origin(),
                        facts.seriousness(),
                        facts.alcohol(),
                        facts.prompted(),
                        facts.drugs(),
                        reactions));
    }

    @Test
    void twoWorkersCountAsOne() {
        try (var pool = Executors.newFixedThreadPool(2)) {
            for (var seed = 0; seed < 50; seed++) {
                var random = new RandomCases(seed, 60, 12, 8);
                var index = new CaseIndex(Runnable::run, SMALL);
                var plain = new BruteForce();
                for (var number = 0; number < 200; number++) {
                    var state = random.state();
                    index.put(state);
                    plain.put(state);
                }
                new Agreement(index.publish(Map.of()), plain, random).demand(new Workers(pool, 2));
            }
        }
    }
}
