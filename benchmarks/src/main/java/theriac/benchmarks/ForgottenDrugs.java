package theriac.benchmarks;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

import theriac.contracts.Topics;

/// Takes all drugs out of the catalog, and by tombstones out of what the other services know of it. Without these they
/// would soon know more drugs than there are, and be busy with those while something else is measured.
final class ForgottenDrugs implements AutoCloseable {

    private static final Duration LOOK_EVERY = Duration.ofMillis(20);
    private static final Duration LONGEST = Duration.ofMinutes(2);

    private final Connection database;
    private final KafkaProducer<String, byte[]> producer;

    /// @param database the catalog's
    ForgottenDrugs(LaunchedPlatform platform, Connection database) throws IOException {
        this.database = database;
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", platform.kafka()), new StringSerializer(), new ByteArraySerializer());
    }

    /// Takes them out, once all that was said of them was sent.
    void forget() throws SQLException {
        var began = System.nanoTime();
        while (!texts("select 'some' from outbox limit 1").isEmpty()) {
            if (System.nanoTime() - began > LONGEST.toNanos()) {
                throw new IllegalStateException("the catalog did not send its events within " + LONGEST);
            }
            LockSupport.parkNanos(LOOK_EVERY.toNanos());
        }
        var drugs = texts("select id from drug");
        try (var statement = database.createStatement()) {
            statement.execute("truncate drug cascade");
        }
        for (var drug : drugs) {
            // What is not sent stays known, and makes the next round slower.
            var _ = producer.send(new ProducerRecord<>(Topics.DRUG, drug, null));
        }
        producer.flush();
    }

    private List<String> texts(String sql) throws SQLException {
        try (var statement = database.createStatement();
                var rows = statement.executeQuery(sql)) {
            var texts = new ArrayList<String>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
