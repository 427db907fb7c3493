package theriac.messaging.outbox;

import java.io.Serial;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sends the events of one lane, as long as its relay holds it. Runs on a thread of its own.
///
/// The order of its steps is what keeps the order of events: first `initTransactions`, which shuts out
/// whoever held the lane before and ends what he left half done; only then are rows read. Rows are deleted
/// when the Kafka transaction that sent them has committed. Whatever fails in between is sent again under the
/// same event ids.
///
/// The first event of a quiet lane goes at once. After a batch that was not full the lane lingers, so that under load
/// one Kafka transaction carries many events.
final class LaneSender implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(LaneSender.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final Lane lane;
    private final OutboxTable outbox;
    private final Supplier<Producer<byte[], byte[]>> producers;
    private final Relay.Pace pace;
    private final IntConsumer relayed;

    private final Semaphore woken = new Semaphore(0);
    private final CountDownLatch stopping = new CountDownLatch(1);
    private List<Long> sentNotDeleted = List.of();
    private Duration pause = FIRST_PAUSE;

    LaneSender(
            Lane lane,
            OutboxTable outbox,
            Supplier<Producer<byte[], byte[]>> producers,
            Relay.Pace pace,
            IntConsumer relayed) {
        this.lane = lane;
        this.outbox = outbox;
        this.producers = producers;
        this.pace = pace;
        this.relayed = relayed;
    }

    /// Says that there may be something to send.
    void wake() {
        if (woken.availablePermits() == 0) {
            woken.release();
        }
    }

    /// Asks the sender to end after the batch it is at.
    void stop() {
        stopping.countDown();
        wake();
    }

    /// Sends until stopped or until another relay has taken the lane over.
    @Override
    public void run() {
        try {
            while (isRunning()) {
                sendUntilSomethingFails();
            }
        } catch (TakenOver takenOver) {
            LOG.atInfo().addKeyValue("lane", lane.number()).log("outbox lane was taken over by another relay");
        } catch (InterruptedException | InterruptException ended) {
            Thread.currentThread().interrupt();
        }
    }

    /// Another producer of the lane's transactional id has come up.
    private static final class TakenOver extends Exception {

        @Serial
        private static final long serialVersionUID = 1L;

        TakenOver(Throwable cause) {
            super(cause);
        }
    }

    private void sendUntilSomethingFails() throws InterruptedException, TakenOver {
        var producer = producers.get();
        try {
            producer.initTransactions();
            while (isRunning()) {
                if (sendWhatWaits(producer)) {
                    letMoreGather();
                }
                woken.acquire();
                woken.drainPermits();
            }
        } catch (InterruptException ended) {
            throw ended;
        } catch (KafkaException | SQLException away) {
            if (isFenced(away)) {
                throw new TakenOver(away);
            }
            LOG.atWarn()
                    .addKeyValue("lane", lane.number())
                    .addKeyValue("failure", away.getClass().getName())
                    .addKeyValue("retryInMillis", pause.toMillis())
                    .log("outbox relay waits for the broker or the database");
            waitALittle();
        } finally {
            producer.close(Duration.ZERO);
        }
    }

    /// Sends batch after batch while they are full; tells whether there was anything.
    private boolean sendWhatWaits(Producer<byte[], byte[]> producer) throws SQLException {
        deleteSent();
        int sent;
        boolean any = false;
        do {
            sent = sendNext(producer);
            any |= sent > 0;
        } while (sent == pace.batchSize() && isRunning());
        return any;
    }

    private int sendNext(Producer<byte[], byte[]> producer) throws SQLException {
        var batch = outbox.next(lane, pace.batchSize());
        pause = FIRST_PAUSE;
        if (!batch.isEmpty()) {
            send(producer, batch);
            sentNotDeleted = batch.stream().map(WaitingEvent::position).toList();
            relayed.accept(batch.size());
            deleteSent();
        }
        return batch.size();
    }

    /// A transaction costs the broker about the same for one event as for many.
    private void letMoreGather() throws InterruptedException {
        var _ = stopping.await(pace.linger().toMillis(), TimeUnit.MILLISECONDS);
    }

    private static void send(Producer<byte[], byte[]> producer, List<WaitingEvent> batch) {
        producer.beginTransaction();
        for (var event : batch) {
            // A failure of any record fails the commit.
            var _ = producer.send(event.toRecord());
        }
        producer.commitTransaction();
    }

    private void deleteSent() throws SQLException {
        if (!sentNotDeleted.isEmpty()) {
            outbox.delete(lane, sentNotDeleted);
            sentNotDeleted = List.of();
        }
    }

    private void waitALittle() throws InterruptedException {
        if (!stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
            var doubled = pause.multipliedBy(2);
            pause = doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
        }
    }

    private static boolean isFenced(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .anyMatch(cause ->
                        cause instanceof ProducerFencedException || cause instanceof InvalidProducerEpochException);
    }

    private boolean isRunning() {
        return stopping.getCount() > 0;
    }
}
