package theriac.benchmarks;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import theriac.platform.Database;
import theriac.platform.Platform;
import theriac.platform.Ports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/// A peer that does less than it says would flatter nobody but the figures.
class PeersTest {

    private static final Platform PLATFORM = Platform.start();

    @TempDir
    Path logs;

    @AfterAll
    static void stop() {
        PLATFORM.close();
    }

    @Test
    void theBareEndpointInsertsAsManyRowsOfTheSameSizeAsAReportLeaves() throws Exception {
        var database = PLATFORM.database("bench");
        try (var connection = connect(database)) {
            execute(connection, "create table safety_case (id bigint, body text)");
            execute(connection, "create table case_drug (id bigint, body text)");
            var before = Footprint.counts(connection);
            execute(connection, "insert into safety_case select n, repeat('x', 300) from generate_series(1, 10) n");
            execute(connection, "insert into case_drug select n, repeat('y', 80) from generate_series(1, 20) n");
            var footprint = Footprint.between(before, connection, 10, 0);

            postTo(database, footprint, 5);

            assertThat(number(connection, "select count(*) from bare.safety_case"))
                    .isEqualTo(5);
            assertThat(number(connection, "select count(*) from bare.case_drug"))
                    .isEqualTo(10);
            assertThat(number(connection, "select avg(pg_column_size(t.*))::bigint from bare.safety_case t"))
                    .isBetween(320L, 345L);
        }
    }

    @Test
    void theBareProducersSendEveryEvent() throws Exception {
        var kafka = PLATFORM.kafkaBootstrapServers();
        try (var admin = Admin.create(Map.of("bootstrap.servers", kafka))) {
            admin.createTopics(Set.of(new NewTopic("bare", 1, (short) 1))).all().get();
            try (var producers = new BareProducers(kafka, "bare", "{}".getBytes(StandardCharsets.UTF_8))) {
                producers.send(1600);
            }

            var partition = new TopicPartition("bare", 0);

            await().alias("events and a mark for each of 8 transactions: the broker writes marks after the commit")
                    .untilAsserted(() -> assertThat(end(admin, partition)).isEqualTo(1608));
        }
    }

    private static long end(Admin admin, TopicPartition partition) throws Exception {
        return admin.listOffsets(Map.of(partition, OffsetSpec.latest()))
                .partitionResult(partition)
                .get()
                .offset();
    }

    private void postTo(Database database, Footprint footprint, int reports) throws Exception {
        var port = Ports.free();
        var arguments = List.of(
                BareEndpoint.class.getName(),
                Integer.toString(port),
                database.jdbcUrl(),
                database.user(),
                footprint.toString());
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port))
                .POST(BodyPublishers.ofString("{\"senderReportId\":\"H1-42\"}"))
                .build();
        try (var bare = Child.java(arguments, Map.of("BARE_PASSWORD", database.password()), logs.resolve("bare.log"));
                var http = HttpClient.newHttpClient()) {
            await().until(() -> {
                bare.demandLife();
                return !Ports.isFree(port);
            });
            for (var i = 0; i < reports; i++) {
                assertThat(http.send(request, BodyHandlers.ofString()).statusCode())
                        .isEqualTo(201);
            }
        }
    }

    private static Connection connect(Database database) throws SQLException {
        var login = new Properties();
        login.setProperty("user", database.user());
        login.setProperty("password", database.password());
        return DriverManager.getConnection(database.jdbcUrl(), login);
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static long number(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
