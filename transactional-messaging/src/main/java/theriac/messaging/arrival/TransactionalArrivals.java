package theriac.messaging.arrival;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import theriac.messaging.Arrivals;
import theriac.messaging.EventIntake;
import theriac.messaging.RefusedEvent;

/// Takes a batch in one transaction; when an event of it is at fault, each in its own.
@ApplicationScoped
class TransactionalArrivals implements Arrivals {

    private static final Logger LOG = LoggerFactory.getLogger(TransactionalArrivals.class);

    private final Inbox inbox;
    private final Refusals refusals;
    private final Patience patience;
    private final ArrivalTracing tracing;

    TransactionalArrivals(Inbox inbox, Refusals refusals, Patience patience, ArrivalTracing tracing) {
        this.inbox = inbox;
        this.refusals = refusals;
        this.patience = patience;
        this.tracing = tracing;
    }

    @Override
    public void take(ConsumerRecords<byte[], byte[]> records, EventIntake<?> intake) {
        takeAll(records, intake);
    }

    private <T> void takeAll(ConsumerRecords<byte[], byte[]> records, EventIntake<T> intake) {
        var readable = new ArrayList<Arrival<T>>();
        var refused = new ArrayList<Refusal>();
        for (var received : records) {
            attempt(received, () -> readable.add(Arrival.read(received, intake)))
                    .ifPresent(refused::add);
        }
        try {
            inTransaction(readable, () -> {
                refusals.addAll(refused);
                inbox.takeOnce(readable, intake);
            });
        } catch (ArrivalsStopped stopped) {
            throw stopped;
        } catch (RuntimeException oneIsAtFault) {
            LOG.atDebug().addKeyValue("failure", Failures.kind(oneIsAtFault)).log("a batch is taken one by one");
            refused.forEach(this::refuse);
            readable.forEach(arrival -> takeAlone(arrival, intake));
        }
    }

    private <T> void takeAlone(Arrival<T> arrival, EventIntake<T> intake) {
        var alone = List.of(arrival);
        attempt(arrival.received(), () -> inTransaction(alone, () -> inbox.takeOnce(alone, intake)))
                .ifPresent(this::refuse);
    }

    /// Nothing may be lost, so a refusal that can't be kept is tried until it can.
    private void refuse(Refusal refusal) {
        patience.untilDone(
                anyFailure -> true,
                () -> QuarkusTransaction.requiringNew().run(() -> refusals.addAll(List.of(refusal))));
    }

    private <T> void inTransaction(List<Arrival<T>> arrivals, Runnable work) {
        tracing.within(
                arrivals,
                () -> patience.untilDone(
                        Failures::passes,
                        () -> QuarkusTransaction.requiringNew().run(work)));
    }

    private static Optional<Refusal> attempt(ConsumerRecord<byte[], byte[]> received, Runnable work) {
        try {
            work.run();
            return Optional.empty();
        } catch (RefusedEvent refused) {
            return Optional.of(Refusal.of(received, refused));
        } catch (ArrivalsStopped stopped) {
            throw stopped;
        } catch (RuntimeException unforeseen) {
            LOG.atError()
                    .addKeyValue("topic", received.topic())
                    .addKeyValue("partition", received.partition())
                    .addKeyValue("offset", received.offset())
                    .addKeyValue("failure", Failures.kind(unforeseen))
                    .addKeyValue("place", Failures.place(unforeseen))
                    .log("an event could not be taken; it becomes a dead letter");
            return Optional.of(Refusal.unforeseen(received));
        }
    }
}
