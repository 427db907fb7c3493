package theriac.messaging.republication;

import java.sql.SQLException;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

/// Which transactions write at this moment, by the numbers that PostgreSQL gives them.
@ApplicationScoped
class RunningTransactions {

    private final DataSource database;

    RunningTransactions(DataSource database) {
        this.database = database;
    }

    /// A number above those of all transactions that have begun to write.
    long newest() {
        return number("select pg_snapshot_xmax(pg_current_snapshot())::text::bigint");
    }

    /// Whether all transactions with lower numbers have ended.
    boolean haveEnded(long before) {
        return number("select pg_snapshot_xmin(pg_current_snapshot())::text::bigint") >= before;
    }

    private long number(String query) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(query);
                var rows = select.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException failure) {
            throw new IllegalStateException("the database does not tell its transactions", failure);
        }
    }
}
