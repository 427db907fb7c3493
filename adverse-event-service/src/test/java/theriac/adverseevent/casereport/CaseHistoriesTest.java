package theriac.adverseevent.casereport;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import theriac.adverseevent.Api;
import theriac.adverseevent.Json;
import theriac.adverseevent.Kafka;
import theriac.adverseevent.casereport.CaseHistory.Written;
import theriac.contracts.Topics;
import theriac.contracts.hospital.AdverseEventReportV1;
import theriac.platform.quarkus.PlatformTestResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/// Whatever the order, the way and the number of times: the cases end the same.
@QuarkusTest
@QuarkusTestResource(PlatformTestResource.class)
class CaseHistoriesTest {

    private static final String TOPIC = Topics.ADVERSE_EVENT_REPORT_OF + Api.SITE;
    private static final int CASES = 24;
    private static final int CLIENTS = 6;

    /// What a case holds, without what depends on when it came: our id, revision and time of receipt.
    private static final String ROWS = """
            select sender_report_id, to_jsonb(c) - 'case_no' - 'case_id' - 'revision' - 'received_at'
                || jsonb_build_object(
                    'drugs', (select jsonb_agg(to_jsonb(d) - 'case_no' order by position)
                        from case_drug d where d.case_no = c.case_no),
                    'reactions', (select jsonb_agg(to_jsonb(r) - 'case_no' order by position)
                        from case_reaction r where r.case_no = c.case_no))
            from safety_case c""";

    @ParameterizedTest
    @ValueSource(longs = {1, 20261122, 4711})
    void historiesDoubledAndOutOfOrderEndInTheSameStateAsInOrder(long seed) throws Exception {
        var histories = CaseHistory.some(seed, CASES);
        var inOrder = "in-order-" + seed + "-";
        var anyhow = "anyhow-" + seed + "-";
        for (var history : histories) {
            history.reports().forEach(report -> post(report.numbered(inOrder)));
        }

        deliverAnyhow(histories, anyhow, new Random(seed));

        assertThat(rows(anyhow)).hasSize(CASES).isEqualTo(rows(inOrder));
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(
                        () -> assertThat(lastEvents(anyhow)).hasSize(CASES).isEqualTo(lastEvents(inOrder)));
    }

    /// Each report at least twice, shuffled, by HTTP or by Kafka; returns when all are taken.
    private static void deliverAnyhow(List<CaseHistory> histories, String prefix, Random chance)
            throws InterruptedException, ExecutionException, SQLException {
        List<Written> deliveries = new ArrayList<>();
        for (var history : histories) {
            for (var report : history.reports()) {
                deliveries.addAll(Collections.nCopies(2 + chance.nextInt(2), report.numbered(prefix)));
            }
        }
        Collections.shuffle(deliveries, chance);
        var takenBefore = taken();
        List<Callable<Integer>> deliver = deliveries.stream()
                .map(report -> chance.nextBoolean() ? byHttp(report) : byKafka(report))
                .toList();
        int sent = 0;
        try (var clients = Executors.newFixedThreadPool(CLIENTS)) {
            for (var done : clients.invokeAll(deliver)) {
                sent += done.get();
            }
        }
        var expected = takenBefore + sent;
        await().atMost(Duration.ofSeconds(60)).until(() -> taken() == expected);
    }

    private static Callable<Integer> byHttp(Written report) {
        return () -> {
            post(report);
            return 0;
        };
    }

    private static Callable<Integer> byKafka(Written report) {
        return () -> {
            Kafka.send(TOPIC, "any", AdverseEventReportV1.TYPE, report.contentType(), report.bytes());
            return 1;
        };
    }

    private static void post(Written report) {
        var path = report.contentType().equals("application/fhir+json") ? "/fhir/AdverseEvent" : "/case-reports";
        var answer = Api.as("reporter", Api.SITE)
                .contentType(report.contentType())
                .body(report.bytes())
                .post(path);
        assertThat(answer.statusCode()).as(answer.asString()).isIn(200, 201);
    }

    /// How many events of hospitals were taken so far.
    private static long taken() throws SQLException {
        return Long.parseLong(query("select 'all', count(*)::text from inbox where topic = '" + TOPIC + "'", "")
                .get("all"));
    }

    private static Map<String, String> rows(String prefix) throws SQLException {
        return query(ROWS + " where sender_report_id like '" + prefix + "%'", prefix);
    }

    private static Map<String, String> lastEvents(String prefix) throws SQLException {
        var numbers = query(
                "select case_id, sender_report_id from safety_case where sender_report_id like '" + prefix + "%'",
                prefix);
        Map<String, String> last = new TreeMap<>();
        for (var event : Kafka.records(Topics.CASE)) {
            var number = numbers.get(event.key());
            if (number != null) {
                var state = (ObjectNode) Json.read(event.value());
                state.remove(List.of("caseId", "revision", "receivedAt"));
                last.put(number, state.toString());
            }
        }
        return last;
    }

    /// The second column by the first, both without the prefix of numbers.
    private static Map<String, String> query(String sql, String prefix) throws SQLException {
        var database = PlatformTestResource.database();
        try (var connection = DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            Map<String, String> found = new TreeMap<>();
            while (row.next()) {
                found.put(row.getString(1).replace(prefix, ""), row.getString(2).replace(prefix, ""));
            }
            return found;
        }
    }
}
