package theriac.messaging.outbox;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import javax.sql.DataSource;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One replica's part in sending the outbox: keeps its fair share of the lanes leased, runs a [LaneSender]
/// for each, and wakes them after commits of its own process at once, after others' by a short poll.
final class Relay {

    private static final Logger LOG = LoggerFactory.getLogger(Relay.class);
    private static final Comparator<Lane> BY_NUMBER = Comparator.comparingInt(Lane::number);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(10);

    private final OutboxTable outbox;
    private final LaneLeases leases;
    private final LaneProducers producers;
    private final Pace pace;
    private final IntConsumer relayed;

    private final Map<Lane, RunningSender> running = new ConcurrentHashMap<>();
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Thread thread = Thread.ofVirtual().name("outbox-relay").unstarted(this::keepUp);

    /// How fast a relay works and how soon it notices.
    ///
    /// @param lease how long a relay that has gone silent keeps its lanes
    /// @param poll how often to look for events whose commit was not noticed in this process
    /// @param batchSize the most events in one Kafka transaction
    /// @param linger how long a lane lets events gather after a transaction that was not full
    record Pace(Duration lease, Duration poll, int batchSize, Duration linger) {

        Duration heartbeat() {
            return lease.dividedBy(3);
        }
    }

    private record RunningSender(LaneSender sender, Thread thread) {}

    /// @param relayed is told how many events were sent, whenever some were
    Relay(DataSource database, LaneProducers producers, Pace pace, IntConsumer relayed) {
        this.outbox = new OutboxTable(database);
        this.leases = new LaneLeases(database, UUID.randomUUID(), pace.lease());
        this.producers = producers;
        this.pace = pace;
        this.relayed = relayed;
    }

    void start() {
        thread.start();
    }

    /// Says that something was committed into the lane.
    void wake(Lane lane) {
        var holder = running.get(lane);
        if (holder != null) {
            holder.sender().wake();
        }
    }

    Set<Lane> lanes() {
        return Set.copyOf(running.keySet());
    }

    /// Lets every lane finish the batch it is at, then hands all lanes back.
    void stop() throws InterruptedException {
        stopping.countDown();
        thread.join(LONGEST_STOP);
        for (var lane : running.values()) {
            lane.sender().stop();
        }
        for (var lane : running.values()) {
            if (!lane.thread().join(LONGEST_STOP)) {
                lane.thread().interrupt();
            }
        }
        try {
            leases.leave();
        } catch (SQLException away) {
            LOG.atWarn().log("outbox relay could not sign off; its leases will run out");
        }
    }

    private void keepUp() {
        var lastHeartbeat = System.nanoTime() - pace.heartbeat().toNanos();
        try {
            do {
                if (System.nanoTime() - lastHeartbeat >= pace.heartbeat().toNanos()) {
                    lastHeartbeat = System.nanoTime();
                    beat();
                }
                poll();
            } while (!stopping.await(pace.poll().toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private void beat() {
        try {
            var share = leases.stay();
            var held = leases.renew();
            running.forEach((lane, lost) -> {
                if (!held.contains(lane)) {
                    lost.sender().stop();
                }
            });
            held.stream().sorted(BY_NUMBER).skip(share).forEach(this::stop);
            held.stream().sorted(BY_NUMBER).limit(share).forEach(this::run);
            if (held.size() < share) {
                leases.acquire(share - held.size()).forEach(this::run);
            }
        } catch (SQLException | RuntimeException away) {
            LOG.atWarn().addKeyValue("failure", away.getClass().getName()).log("outbox relay waits for the database");
        }
    }

    private void poll() {
        try {
            outbox.waiting().forEach(this::wake);
        } catch (SQLException | RuntimeException away) {
            LOG.atDebug().log("outbox relay could not look for waiting events");
        }
    }

    private void stop(Lane lane) {
        var surplus = running.get(lane);
        if (surplus != null) {
            surplus.sender().stop();
        }
    }

    private void run(Lane lane) {
        if (running.containsKey(lane)) {
            return;
        }
        var sender = new LaneSender(lane, outbox, () -> producers.connect(lane), pace, relayed);
        var worker =
                Thread.ofVirtual().name("outbox-lane-" + lane.number()).unstarted(() -> runThenHandBack(lane, sender));
        running.put(lane, new RunningSender(sender, worker));
        worker.start();
    }

    private void runThenHandBack(Lane lane, LaneSender sender) {
        try {
            sender.run();
        } finally {
            handBack(lane);
            running.remove(lane);
        }
    }

    private void handBack(Lane lane) {
        try {
            leases.release(lane);
        } catch (SQLException away) {
            LOG.atWarn()
                    .addKeyValue("lane", lane.number())
                    .log("outbox lane could not be handed back; its lease will run out");
        }
    }
}
