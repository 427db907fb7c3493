package theriac.catalog;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

import static org.awaitility.Awaitility.await;

/// A drug that someone else makes in a transaction of theirs that has not ended: nobody sees it yet.
public final class DrugInTheMaking implements AutoCloseable {

    private static final String WAITING_FOR_US =
            "select count(*) from pg_stat_activity where pg_backend_pid() = any (pg_blocking_pids(pid))";

    private final Connection connection;

    private DrugInTheMaking(Connection connection) {
        this.connection = connection;
    }

    /// Makes a drug of this id and name, that RxNorm knows by this code.
    public static DrugInTheMaking of(String id, String name, String rxcui) throws SQLException {
        var connection = CatalogTables.connect();
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute(
                    "insert into drug (id, revision, lock_version, state, name) values ('%s', 1, 0, 'PUBLISHED', '%s')"
                            .formatted(id, name));
            statement.execute("""
                    insert into drug_code (drug_id, position, system, code, retired, citation, evidence_level)
                    values ('%s', 0, 'RXNORM', '%s', false, 'A label', 'LABEL')""".formatted(id, rxcui));
            statement.execute("""
                    insert into drug_version (drug_id, position, number, effective_from, body)
                    select '%s', 0, 1, effective_from, body from drug_version
                    where drug_id = 'baclofen' and position = 0""".formatted(id));
        }
        return new DrugInTheMaking(connection);
    }

    /// Lets the drug be, once someone who makes the same one waits for what comes of this.
    public CompletableFuture<Void> onceSomeoneWaits() {
        return CompletableFuture.runAsync(
                this::commitOnceSomeoneWaits,
                task -> Thread.ofPlatform().daemon().start(task));
    }

    private void commitOnceSomeoneWaits() {
        await().atMost(Duration.ofMinutes(1)).until(() -> waiting() > 0);
        commit();
    }

    private int waiting() throws SQLException {
        try (var statement = connection.createStatement();
                var count = statement.executeQuery(WAITING_FOR_US)) {
            count.next();
            return count.getInt(1);
        }
    }

    private void commit() {
        try {
            connection.commit();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
