package theriac.benchmarks;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

import theriac.benchmarks.Row.Better;
import theriac.contracts.Topics;
import theriac.contracts.hospital.AdverseEventReportV1;

/// Reports that a hospital writes to its topic, from the first one written until all are cases, against [BareBatches].
/// The events that leave about them are sent meanwhile; what is left of them is waited for and not counted.
final class KafkaIntake implements Benchmark {

    private static final String TOPIC = Topics.ADVERSE_EVENT_REPORT_OF + LaunchedPlatform.HOSPITAL;
    private static final int PARTITIONS = 3;
    private static final int REPORTS = 10_000;
    private static final int CALIBRATION_REPORTS = 500;
    /// A service of so many paths is at its speed after about a minute: before, its compiler has half of the machine.
    private static final int WARM_UPS = 10;
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final Duration LOOK_EVERY = Duration.ofMillis(50);

    private final Supplier<String> numbers = ClosedLoop.uniqueNumbers();

    @Override
    public String name() {
        return "kafka-intake";
    }

    @Override
    public String description() {
        return "%,d reports on a hospital's topic become cases, and bare batches of the same rows, in turn"
                .formatted(REPORTS);
    }

    @Override
    public List<Row> run(Settings settings) throws Exception {
        try (var platform = LaunchedPlatform.start(settings);
                var database = platform.database();
                var producer = new KafkaProducer<>(
                        Map.<String, Object>of("bootstrap.servers", platform.kafka()),
                        new StringSerializer(),
                        new ByteArraySerializer())) {
            makeTopic(platform.kafka());
            var footprint = calibrate(database, producer);
            System.err.println("  rows of one report (table*rows*bytes): " + footprint);
            try (var bare = new BareBatches(platform, footprint)) {
                var perSecond = Rounds.interleaved(
                        WARM_UPS, settings.rounds(), () -> take(database, producer), () -> bare.insert(REPORTS));
                return List.of(new Row(
                        "report intake over Kafka",
                        perSecond.median(value -> value),
                        "bare batches of 500, same rows",
                        perSecond.peerMedian(value -> value),
                        "reports/s",
                        Better.HIGHER));
            }
        }
    }

    private double take(Connection database, KafkaProducer<String, byte[]> producer) throws SQLException {
        var before = number(database, "select coalesce(max(case_no), 0) from safety_case");
        var began = System.nanoTime();
        send(producer, REPORTS);
        await(database, "select count(*) = " + REPORTS + " from safety_case where case_no > " + before);
        var seconds = (System.nanoTime() - began) / 1e9;
        await(database, "select not exists (select from outbox)");
        return REPORTS / seconds;
    }

    /// Has some reports taken and looks at what they leave.
    private Footprint calibrate(Connection database, KafkaProducer<String, byte[]> producer) throws SQLException {
        var before = Footprint.counts(database);
        var outboxBytes = 0;
        send(producer, CALIBRATION_REPORTS);
        var began = System.nanoTime();
        while (Footprint.counts(database).getOrDefault("safety_case", 0L)
                < before.getOrDefault("safety_case", 0L) + CALIBRATION_REPORTS) {
            outboxBytes = Math.max(outboxBytes, Footprint.outboxBytes(database));
            demandPatience(began);
        }
        outboxBytes = Math.max(outboxBytes, Footprint.outboxBytes(database));
        return Footprint.between(before, database, CALIBRATION_REPORTS, outboxBytes);
    }

    private void send(KafkaProducer<String, byte[]> producer, int reports) {
        for (var i = 0; i < reports; i++) {
            var number = numbers.get();
            var report = ReportIntake.jsonReport(number).getBytes(StandardCharsets.UTF_8);
            var sent = new ProducerRecord<>(TOPIC, "patient-" + number, report);
            sent.headers()
                    .add("ce_specversion", utf8("1.0"))
                    .add("ce_id", utf8(number))
                    .add("ce_source", utf8("bench"))
                    .add("ce_type", utf8(AdverseEventReportV1.TYPE))
                    .add("content-type", utf8("application/json"));
            // What is not sent is missed when the cases are counted.
            var _ = producer.send(sent);
        }
        producer.flush();
    }

    private static void makeTopic(String kafka) throws ExecutionException, InterruptedException {
        try (var admin = Admin.create(Map.of("bootstrap.servers", kafka))) {
            if (!admin.listTopics().names().get().contains(TOPIC)) {
                admin.createTopics(Set.of(new NewTopic(TOPIC, PARTITIONS, (short) 1)))
                        .all()
                        .get();
            }
        }
    }

    private static void await(Connection database, String condition) throws SQLException {
        var began = System.nanoTime();
        while (number(database, "select (" + condition + ")::int") == 0) {
            demandPatience(began);
            LockSupport.parkNanos(LOOK_EVERY.toNanos());
        }
    }

    private static void demandPatience(long began) {
        if (System.nanoTime() - began > LONGEST.toNanos()) {
            throw new IllegalStateException("the reports were not taken within " + LONGEST);
        }
    }

    private static long number(Connection database, String query) throws SQLException {
        try (var statement = database.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
