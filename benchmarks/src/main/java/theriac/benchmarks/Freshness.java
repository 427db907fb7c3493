package theriac.benchmarks;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

import theriac.signaldetection.index.CaseIndex;
import theriac.signaldetection.index.CaseState;
import theriac.signaldetection.index.CaseView;
import theriac.signaldetection.index.Scope;
import theriac.signaldetection.index.Workers;

/// How long after it was put a case is counted, while 2,000 come a second and all pairs are counted without a
/// pause: the time from the put to the end of the first count of all pairs that has it.
final class Freshness {

    private static final int A_SECOND = 2_000;
    private static final int BATCH = 100;
    private static final long BATCH_NANOS = 1_000_000_000L * BATCH / A_SECOND;

    private final CaseIndex index;
    private final MadeUpCases made;
    private final Workers workers;
    private final int before;

    Freshness(CaseIndex index, MadeUpCases made, Workers workers) {
        this.index = index;
        this.made = made;
        this.workers = workers;
        this.before = index.view().totals(Scope.SCREEN.subgroup()).cases();
    }

    /// Over all cases that came during this time.
    double slowestMillis(Duration time) throws InterruptedException {
        var put = new long[(int) (A_SECOND * time.toMillis() / 1_000) / BATCH * BATCH];
        var writer = Thread.ofPlatform().start(() -> write(put));
        var slowest = 0L;
        for (var counted = 0; counted < put.length; ) {
            var cases = count(index.view());
            var now = System.nanoTime();
            for (; counted < cases - before; counted++) {
                slowest = Math.max(slowest, now - put[counted]);
            }
        }
        writer.join();
        return slowest / 1e6;
    }

    private void write(long[] put) {
        var start = System.nanoTime();
        for (var number = 0; number < put.length; number++) {
            put[number] = System.nanoTime();
            index.put(newCase(number));
            if (number % BATCH == BATCH - 1) {
                index.publish(Map.of());
                LockSupport.parkNanos(start + (number / BATCH + 1) * BATCH_NANOS - System.nanoTime());
            }
        }
    }

    private CaseState newCase(int number) {
        var state = (CaseState.Counted) made.state(number, 1);
        return new CaseState.Counted(new UUID(0x4000, number).toString(), 1, state.facts());
    }

    /// Counts all pairs and returns among how many cases.
    private int count(CaseView view) {
        var sums = new PairSums.Workers(false);
        view.pairs(Scope.SCREEN, workers, () -> LiveIndex.told(sums.get()));
        return view.totals(Scope.SCREEN.subgroup()).cases();
    }
}
