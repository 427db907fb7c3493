package theriac.messaging.view;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import theriac.messaging.RefusedEvent;
import theriac.messaging.ResumableView;
import theriac.messaging.StateTopicView;
import theriac.messaging.StateTopicView.Currency;

/// Feeds one view from its topic: all partitions, from the beginning or from where a [ResumableView] goes on, for
/// as long as the service runs. Runs
/// on a thread of its own and outlives any absence of the broker.
///
/// A consumer does not fail when its broker is away; it just has nothing to tell. So the reader asks every so
/// often where the topic ends: the answer is the sign of life, and the measure of the lag.
final class StateTopicReader implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(StateTopicReader.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration POLL = Duration.ofMillis(200);

    /// How long states gather after some were read: a poll costs the broker about the same for one as for many.
    private static final Duration LINGER = Duration.ofMillis(100);

    private final StateTopicView view;
    private final StateTopicBroker broker;
    private final Duration probe;
    private final Runnable refused;
    private final Progress progress;
    private final CountDownLatch stopping = new CountDownLatch(1);

    /// Whether records were applied of which a [ResumableView] has not been told the offsets.
    private boolean untold;

    /// @param probe how often to ask the broker where the topic ends, and how long to wait for its answer
    /// @param refused is told of every record that the view refused
    StateTopicReader(StateTopicView view, StateTopicBroker broker, Duration probe, Clock clock, Runnable refused) {
        this.view = view;
        this.broker = broker;
        this.probe = probe;
        this.refused = refused;
        this.progress = new Progress(clock);
    }

    String topic() {
        return view.topic();
    }

    Currency currency() {
        return progress.currency();
    }

    /// Asks the reader to end after the record it is at.
    void stop() {
        stopping.countDown();
    }

    @Override
    public void run() {
        try {
            while (isRunning()) {
                readUntilSomethingFails();
            }
        } catch (InterruptedException | InterruptException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private void readUntilSomethingFails() throws InterruptedException {
        try (var consumer = broker.consumer()) {
            var partitions = partitions(consumer);
            if (partitions.isEmpty()) {
                LOG.atWarn().addKeyValue("topic", topic()).log("state topic does not exist yet");
                pause();
                return;
            }
            consumer.assign(partitions);
            var topicId = broker.topicId(topic(), probe);
            seekToStart(consumer, partitions, topicId);
            follow(consumer, partitions, topicId);
        } catch (InterruptException ended) {
            throw ended;
        } catch (KafkaException away) {
            LOG.atWarn()
                    .addKeyValue("topic", topic())
                    .addKeyValue("failure", away.getClass().getName())
                    .log("state topic can't be read for now");
            pause();
        }
    }

    private List<TopicPartition> partitions(Consumer<byte[], byte[]> consumer) {
        return consumer.partitionsFor(topic(), probe).stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
    }

    private void seekToStart(Consumer<byte[], byte[]> consumer, List<TopicPartition> partitions, String topicId) {
        consumer.seekToBeginning(partitions);
        if (view instanceof ResumableView resumable) {
            var ends = byNumber(consumer.endOffsets(partitions, probe));
            var offsets = resumable.resume(topicId, ends);
            offsets.forEach((partition, offset) -> consumer.seek(new TopicPartition(topic(), partition), offset));
        }
    }

    /// Reads on until the topic is found to have been made anew: a consumer would go on at its old offsets, past
    /// what stands before them now.
    private void follow(Consumer<byte[], byte[]> consumer, List<TopicPartition> partitions, String topicId)
            throws InterruptedException {
        var applied = new HashMap<TopicPartition, Long>();
        var nextProbe = System.nanoTime();
        while (isRunning()) {
            if (System.nanoTime() >= nextProbe) {
                if (isMadeAnew(topicId)) {
                    LOG.atWarn().addKeyValue("topic", topic()).log("state topic was made anew and is read anew");
                    return;
                }
                probe(consumer, partitions);
                nextProbe = System.nanoTime() + probe.toNanos();
            }
            var records = consumer.poll(POLL);
            for (var received : records) {
                apply(received);
            }
            if (!records.isEmpty()) {
                progress.brokerAnswered();
            }
            untold |= !records.isEmpty();
            advance(consumer, partitions, applied);
            if (!records.isEmpty() && isAtEnd(consumer, partitions)) {
                letMoreGather();
            }
        }
    }

    private static boolean isAtEnd(Consumer<byte[], byte[]> consumer, List<TopicPartition> partitions) {
        return partitions.stream()
                .allMatch(partition -> consumer.currentLag(partition).orElse(0) == 0);
    }

    private void letMoreGather() throws InterruptedException {
        var _ = stopping.await(LINGER.toMillis(), TimeUnit.MILLISECONDS);
    }

    /// A broker that does not tell will not tell the ends either, and so be found silent.
    private boolean isMadeAnew(String topicId) {
        try {
            return !broker.topicId(topic(), probe).equals(topicId);
        } catch (KafkaException silence) {
            LOG.atDebug().addKeyValue("topic", topic()).log("the broker does not describe the topic");
            return false;
        }
    }

    private void probe(Consumer<byte[], byte[]> consumer, List<TopicPartition> partitions) {
        try {
            progress.brokerAnswered(consumer.endOffsets(partitions, probe));
        } catch (TimeoutException silence) {
            LOG.atDebug().addKeyValue("topic", topic()).log("the broker does not answer");
        }
    }

    /// Tells the positions, which also pass over the transactions' markers that are no records. Not when the reader
    /// was asked to end: then the last records may not have been applied.
    private void advance(
            Consumer<byte[], byte[]> consumer, List<TopicPartition> partitions, Map<TopicPartition, Long> applied) {
        if (!isRunning()) {
            return;
        }
        try {
            for (var partition : partitions) {
                applied.put(partition, consumer.position(partition, Duration.ZERO));
            }
            if (untold && view instanceof ResumableView resumable) {
                resumable.applied(byNumber(applied));
            }
            untold = false;
            progress.applied(applied);
        } catch (TimeoutException notKnownYet) {
            LOG.atTrace().addKeyValue("topic", topic()).log("where the topic begins is not known yet");
        }
    }

    /// A record that the view refused is passed over; any other failure may pass, so the record is tried again.
    private void apply(ConsumerRecord<byte[], byte[]> received) throws InterruptedException {
        while (isRunning()) {
            try {
                view.apply(key(received), received.value());
                return;
            } catch (RefusedEvent unreadable) {
                refused.run();
                LOG.atWarn()
                        .addKeyValue("topic", topic())
                        .addKeyValue("partition", received.partition())
                        .addKeyValue("offset", received.offset())
                        .addKeyValue("reason", unreadable.reason())
                        .log("a view refused a state");
                return;
            } catch (RuntimeException unforeseen) {
                LOG.atError()
                        .addKeyValue("topic", topic())
                        .addKeyValue("partition", received.partition())
                        .addKeyValue("offset", received.offset())
                        .addKeyValue("failure", unforeseen.getClass().getName())
                        .log("a view could not apply a state; it will be tried again");
                pause();
            }
        }
    }

    private static Map<Integer, Long> byNumber(Map<TopicPartition, Long> offsets) {
        return offsets.entrySet().stream()
                .collect(Collectors.toMap(offset -> offset.getKey().partition(), Map.Entry::getValue));
    }

    private static String key(ConsumerRecord<byte[], byte[]> received) {
        var key = received.key();
        return key == null ? "" : new String(key, StandardCharsets.UTF_8);
    }

    private void pause() throws InterruptedException {
        var _ = stopping.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    }

    private boolean isRunning() {
        return stopping.getCount() > 0;
    }
}
