package theriac.benchmarks;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/// The peer of the outbox relay: one transactional producer per lane, with the relay's settings, that has its events in
/// memory and has nothing to read or to delete.
final class BareProducers implements AutoCloseable {

    static final int LANES = 8;

    private static final int BATCH = 500;

    private final List<KafkaProducer<byte[], byte[]>> producers = new ArrayList<>();
    private final String topic;
    private final byte[] event;

    BareProducers(String kafka, String topic, byte[] event) {
        this.topic = topic;
        this.event = event;
        for (var lane = 0; lane < LANES; lane++) {
            var producer = connect(kafka, lane);
            producer.initTransactions();
            producers.add(producer);
        }
    }

    /// Sends this many events and answers how many it sent a second.
    double send(int events) throws InterruptedException, ExecutionException {
        var began = System.nanoTime();
        var lanes = new ArrayList<Future<?>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var producer : producers) {
                lanes.add(threads.submit(() -> send(producer, events / LANES)));
            }
        }
        for (var lane : lanes) {
            lane.get();
        }
        return events / LANES * LANES / ((System.nanoTime() - began) / 1e9);
    }

    private void send(KafkaProducer<byte[], byte[]> producer, int events) {
        for (var sent = 0; sent < events; sent += BATCH) {
            producer.beginTransaction();
            for (var number = sent; number < Math.min(events, sent + BATCH); number++) {
                // A failure of any record fails the commit.
                var _ = producer.send(record(number));
            }
            producer.commitTransaction();
        }
    }

    private ProducerRecord<byte[], byte[]> record(int number) {
        var sent = new ProducerRecord<>(topic, utf8("case-" + number), event);
        sent.headers()
                .add("ce_specversion", utf8("1.0"))
                .add("ce_id", utf8(UUID.randomUUID().toString()))
                .add("ce_source", utf8("theriac/adverse-event-service"))
                .add("ce_type", utf8("adverse-event.case.v1"))
                .add("ce_time", utf8("2026-11-20T08:15:30.250123Z"))
                .add("content-type", utf8("application/json"));
        return sent;
    }

    private static KafkaProducer<byte[], byte[]> connect(String kafka, int lane) {
        Map<String, Object> settings = Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                kafka,
                ProducerConfig.TRANSACTIONAL_ID_CONFIG,
                "bench-" + lane,
                ProducerConfig.ACKS_CONFIG,
                "all",
                ProducerConfig.BATCH_SIZE_CONFIG,
                64 * 1024);
        var bytes = new ByteArraySerializer();
        return new KafkaProducer<>(settings, bytes, bytes);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        producers.forEach(KafkaProducer::close);
    }
}
