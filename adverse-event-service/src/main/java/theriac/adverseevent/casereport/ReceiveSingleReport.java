package theriac.adverseevent.casereport;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;

import jakarta.enterprise.context.ApplicationScoped;

import theriac.messaging.Traces;

/// Receives a report that comes by itself, and returns when it is durable. Half as many transactions as there are
/// processors are under way at a time; the reports that come meanwhile wait for the next, and share it. So a report
/// that is alone waits for nothing, and under load statements, locks and syncs are for many reports instead of one.
///
/// Each report keeps its own fate: when a shared transaction fails, each of its reports is received alone.
@ApplicationScoped
public class ReceiveSingleReport {

    private static final int MOST_AT_ONCE = 100;

    private final ReceiveCaseReport receiveCaseReport;
    private final Traces traces;
    private final Semaphore turns =
            new Semaphore(Math.ceilDiv(Runtime.getRuntime().availableProcessors(), 2));
    private final Queue<Waiting> waiting = new ArrayDeque<>();

    ReceiveSingleReport(ReceiveCaseReport receiveCaseReport, Traces traces) {
        this.receiveCaseReport = receiveCaseReport;
        this.traces = traces;
    }

    /// A report on its way.
    ///
    /// @param receipt what came of it in a shared transaction; empty when that failed
    private record Waiting(Submission submission, Traces.Origin origin, CompletableFuture<Optional<Receipt>> receipt) {}

    /// Receives one report, whose caller is in no transaction.
    public Receipt receive(CaseReport report, Submitter by) {
        var own = new Waiting(new Submission(report, by), traces.current(), new CompletableFuture<>());
        add(own);
        turns.acquireUninterruptibly();
        try {
            for (var next = nextBefore(own); !next.isEmpty(); next = nextBefore(own)) {
                if (next.equals(List.of(own))) {
                    return receiveAlone(own);
                }
                receiveTogether(next);
            }
        } finally {
            turns.release();
        }
        return own.receipt().join().orElseGet(() -> receiveAlone(own));
    }

    private synchronized void add(Waiting one) {
        waiting.add(one);
    }

    /// The reports whose turn it is; none when one that came with them is no longer waiting.
    private synchronized List<Waiting> nextBefore(Waiting own) {
        if (!waiting.contains(own)) {
            return List.of();
        }
        List<Waiting> next = new ArrayList<>();
        while (next.size() < MOST_AT_ONCE && !waiting.isEmpty()) {
            next.add(waiting.remove());
        }
        return next;
    }

    private void receiveTogether(List<Waiting> together) {
        try {
            var receipts = traces.within(
                    together.stream().map(Waiting::origin).toList(),
                    () -> receiveCaseReport.receiveAll(
                            together.stream().map(Waiting::submission).toList()));
            IntStream.range(0, together.size())
                    .forEach(i -> together.get(i).receipt().complete(Optional.of(receipts.get(i))));
        } catch (RuntimeException _) {
            // Whose fault it is shows when each is received alone, by its own caller.
        } finally {
            together.forEach(one -> one.receipt().complete(Optional.empty()));
        }
    }

    private Receipt receiveAlone(Waiting own) {
        return receiveCaseReport.receiveAll(List.of(own.submission())).getFirst();
    }
}
