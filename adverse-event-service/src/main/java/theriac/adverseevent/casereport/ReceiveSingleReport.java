package theriac.adverseevent.casereport;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import jakarta.enterprise.context.ApplicationScoped;

import theriac.messaging.Traces;

/// Receives a report that comes by itself, and returns when it is durable. Half as many transactions as there are
/// processors are under way at a time; the reports that come meanwhile wait for the next, and share it. So a report
/// that is alone waits for nothing, and under load statements, locks and syncs are for many reports instead of one.
///
/// Transactions have threads of the operating system: a virtual one would wait for a processor after each answer of the
/// database, behind all requests that are being read. They hold up no stop: callers wait for their receipts, and the
/// service for its callers.
///
/// Each report keeps its own fate: when a shared transaction fails, each of its reports is received alone.
@ApplicationScoped
public class ReceiveSingleReport {

    private static final int MOST_AT_ONCE = 100;

    private final ReceiveCaseReport receiveCaseReport;
    private final Traces traces;
    private final Queue<Waiting> waiting = new ConcurrentLinkedQueue<>();
    private final ExecutorService transactions = Executors.newFixedThreadPool(
            Math.ceilDiv(Runtime.getRuntime().availableProcessors(), 2),
            Thread.ofPlatform().daemon().name("receive-report-", 0).factory());

    ReceiveSingleReport(ReceiveCaseReport receiveCaseReport, Traces traces) {
        this.receiveCaseReport = receiveCaseReport;
        this.traces = traces;
    }

    private record Waiting(Submission submission, Traces.Origin origin, CompletableFuture<Receipt> receipt) {}

    /// Receives one report, whose caller is in no transaction.
    ///
    /// @throws RuntimeException why it could not be received
    public Receipt receive(CaseReport report, Submitter by) {
        var own = new Waiting(new Submission(report, by), traces.current(), new CompletableFuture<>());
        waiting.add(own);
        transactions.execute(this::receiveAllThatWait);
        try {
            return own.receipt().join();
        } catch (CompletionException failure) {
            throw failure.getCause() instanceof RuntimeException cause ? cause : failure;
        }
    }

    /// Nothing, when all went with another's transaction.
    private void receiveAllThatWait() {
        var together = next();
        try {
            if (together.size() <= 1 || !isReceivedTogether(together)) {
                together.forEach(this::receiveAlone);
            }
        } finally {
            // Nobody waits for ever, whatever happened.
            together.stream()
                    .map(Waiting::receipt)
                    .filter(receipt -> !receipt.isDone())
                    .forEach(receipt ->
                            receipt.completeExceptionally(new IllegalStateException("the report was not received")));
        }
    }

    private List<Waiting> next() {
        List<Waiting> next = new ArrayList<>();
        while (next.size() < MOST_AT_ONCE) {
            var one = waiting.poll();
            if (one == null) {
                break;
            }
            next.add(one);
        }
        return next;
    }

    /// When they are not, it shows whose fault that is as each is received alone.
    private boolean isReceivedTogether(List<Waiting> together) {
        List<Receipt> receipts;
        try {
            receipts = received(together);
        } catch (RuntimeException _) {
            return false;
        }
        for (int i = 0; i < together.size(); i++) {
            together.get(i).receipt().complete(receipts.get(i));
        }
        return true;
    }

    private void receiveAlone(Waiting one) {
        try {
            one.receipt().complete(received(List.of(one)).getFirst());
        } catch (RuntimeException failure) {
            one.receipt().completeExceptionally(failure);
        }
    }

    private List<Receipt> received(List<Waiting> some) {
        return traces.within(
                some.stream().map(Waiting::origin).toList(),
                () -> receiveCaseReport.receiveAll(
                        some.stream().map(Waiting::submission).toList()));
    }
}
