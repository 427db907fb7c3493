package theriac.platform;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.StreamSupport;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class EmbeddedPlatformTest {

    private static Platform platform;

    @BeforeAll
    static void start() {
        platform = EmbeddedPlatform.start();
    }

    @AfterAll
    static void stop() {
        platform.close();
    }

    @Test
    void aServiceWorksInItsOwnDatabaseWithTheExtensionsItNeeds() throws SQLException {
        var database = platform.database("catalog");

        try (var connection = DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
                var statement = connection.createStatement()) {
            statement.execute("create extension pg_trgm");
            statement.execute("create extension unaccent");
            var row = statement.executeQuery("select similarity('baclofen', unaccent('baclofène')), version()");
            row.next();
            assertThat(row.getDouble(1)).isGreaterThan(0.5);
            assertThat(row.getString(2)).startsWith("PostgreSQL 18");
        }
    }

    @Test
    void aDatabaseOrdersTextByCodePointsAndFoldsAllLetters() throws SQLException {
        var database = platform.database("ordered");

        try (var connection = DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
                var statement = connection.createStatement()) {
            var row = statement.executeQuery("""
                    select lower('ÁCIDO'), 'a' > 'Z', 'é' > 'z', datlocprovider, datlocale, pg_encoding_to_char(encoding)
                    from pg_database where datname = current_database()""");
            row.next();
            assertThat(row.getString(1)).isEqualTo("ácido");
            assertThat(row.getBoolean(2)).isTrue();
            assertThat(row.getBoolean(3)).isTrue();
            assertThat(row.getString(4)).isEqualTo("b");
            assertThat(row.getString(5)).isEqualTo("C.UTF-8");
            assertThat(row.getString(6)).isEqualTo("UTF8");
        }
    }

    @Test
    void aDatabaseThatIsThereIsKept() throws SQLException {
        var first = platform.database("kept");
        execute(first, "create table drug (name text)");

        var second = platform.database("kept");

        assertThat(second).isEqualTo(first);
        execute(second, "insert into drug values ('baclofen')");
    }

    @Test
    void aServiceCannotEnterTheDatabaseOfAnother() {
        var own = platform.database("interaction");
        var other = platform.database("adverse_event");

        assertThatThrownBy(() -> DriverManager.getConnection(other.jdbcUrl(), own.user(), own.password()))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("permission denied");
    }

    @Test
    void whatATransactionSentIsReadOnlyOnceItIsCommitted() throws ExecutionException, InterruptedException {
        Topic.provide(platform.kafkaBootstrapServers(), List.of(Topic.ofEvents("transactions")));

        try (var producer = transactionalProducer()) {
            producer.initTransactions();
            producer.beginTransaction();
            producer.send(new ProducerRecord<>("transactions", "1", "aborted")).get();
            producer.abortTransaction();
            producer.beginTransaction();
            producer.send(new ProducerRecord<>("transactions", "1", "committed"))
                    .get();
            producer.commitTransaction();
        }

        assertThat(firstValuesOf("transactions")).containsExactly("committed");
    }

    @Test
    void stateTopicsAreCompactedAndMadeOnce() throws ExecutionException, InterruptedException {
        var topics = Topic.ofPlatform(List.of("demo-hospital"));

        Topic.provide(platform.kafkaBootstrapServers(), topics);
        Topic.provide(platform.kafkaBootstrapServers(), topics);

        try (var admin = Admin.create(Map.of("bootstrap.servers", platform.kafkaBootstrapServers()))) {
            var resource = new ConfigResource(ConfigResource.Type.TOPIC, "catalog.drug.v1");
            var settings =
                    admin.describeConfigs(List.of(resource)).all().get().getOrDefault(resource, new Config(List.of()));
            assertThat(settings.get("cleanup.policy").value()).isEqualTo("compact");
            assertThat(admin.listTopics().names().get())
                    .contains(
                            "adverse-event.case.v1",
                            "hospital.adverse-event-report.v1.demo-hospital",
                            "hospital.adverse-event-report.v1.demo-hospital.dead-letter");
        }
    }

    private static void execute(Database database, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static KafkaProducer<String, String> transactionalProducer() {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", platform.kafkaBootstrapServers(), "transactional.id", "lane-1");
        return new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer());
    }

    private static List<String> firstValuesOf(String topic) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                platform.kafkaBootstrapServers(),
                "group.id",
                "reader",
                "auto.offset.reset",
                "earliest",
                "isolation.level",
                "read_committed");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(topic));
            var deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
            while (System.nanoTime() < deadline) {
                var records = consumer.poll(Duration.ofMillis(200));
                if (!records.isEmpty()) {
                    return StreamSupport.stream(records.spliterator(), false)
                            .map(record -> record.value())
                            .toList();
                }
            }
            return List.of();
        }
    }
}
