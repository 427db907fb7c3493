package theriac.adverseevent.casereport;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import theriac.adverseevent.Api;
import theriac.dataprotection.SubjectId;
import theriac.dataprotection.Vault;
import theriac.platform.quarkus.PlatformTestResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

@QuarkusTest
@QuarkusTestResource(PlatformTestResource.class)
class SharingTransactionsTest {

    private static final Submitter SUBMITTER = new Submitter("reporter@test", Api.SITE);

    @Inject
    ReceiveSingleReport receiveSingleReport;

    @Inject
    ReportFormats formats;

    @Inject
    Vault vault;

    @Test
    void reportsThatWaitAreStoredTogether() throws Exception {
        int reports = 60;

        var receipts = whileNothingCommits(numbers("together-", reports));

        for (var receipt : receipts) {
            assertThat(receipt.get()).isInstanceOf(Receipt.Accepted.class);
        }
        assertThat(number("select count(*) from safety_case where sender_report_id like 'together-%'"))
                .isEqualTo(reports);
        assertThat(number(
                        "select count(distinct xmin::text) from safety_case where sender_report_id like 'together-%'"))
                .as("transactions")
                .isLessThan(reports / 2);
    }

    @Test
    void aReportThatCannotBeStoredSpoilsNoneThatWaitedWithIt() throws Exception {
        var known = (Receipt.Accepted) receive("spoilt-1", 1);
        var subject = new SubjectId("case/" + known.standing().id());
        QuarkusTransaction.requiringNew().run(() -> vault.forget(subject));

        var numbers = numbers("beside-", 40);
        numbers.add(20, "spoilt-1");

        var receipts = whileNothingCommits(numbers);

        assertThatThrownBy(receipts.get(20)::get).hasMessageContaining("forgotten");
        receipts.remove(20);
        for (var receipt : receipts) {
            assertThat(receipt.get()).isInstanceOf(Receipt.Accepted.class);
        }
    }

    /// Receives reports of these numbers, each by a caller of its own, of whom some are held up until all are there.
    private List<Future<Receipt>> whileNothingCommits(List<String> numbers) throws SQLException {
        List<Future<Receipt>> receipts = new ArrayList<>();
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();
                var connection = connect();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("lock table audit_entry in exclusive mode");
            for (var number : numbers) {
                receipts.add(callers.submit(() -> receive(number, 2)));
            }
            await().atMost(Duration.ofSeconds(20)).until(() -> heldUp() > 0);
            connection.rollback();
        }
        return receipts;
    }

    private static List<String> numbers(String prefix, int count) {
        List<String> numbers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            numbers.add(prefix + i);
        }
        return numbers;
    }

    private Receipt receive(String number, int version) {
        var json = Api.smallest(number).replaceFirst("\\{", "{\"version\":" + version + ",");
        var format = formats.forContentType("application/json").orElseThrow();
        var original = new Original("application/json", json.getBytes(StandardCharsets.UTF_8));
        return switch (format.read(new SenderId(Api.SITE), original)) {
            case ReportFormat.Reading.Understood(var report) -> receiveSingleReport.receive(report, SUBMITTER);
            case ReportFormat.Reading.NotUnderstood(var violations) ->
                throw new IllegalArgumentException(violations.toString());
        };
    }

    private static long heldUp() throws SQLException {
        return number("select count(*) from pg_locks where not granted and relation = 'audit_entry'::regclass");
    }

    private static long number(String sql) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static Connection connect() throws SQLException {
        var database = PlatformTestResource.database();
        return DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
    }
}
