package theriac.imports.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

import org.jspecify.annotations.Nullable;

/// Temporary tables on a connection of their own, filled by `COPY`, one table at a time. Closed, they are gone.
public final class TemporaryTables implements AutoCloseable {

    private final Connection connection;
    private final String drop;
    private @Nullable String table;
    private @Nullable CopyIntoTable copy;

    /// @param drop a statement that drops them all, where there are any
    /// @param create the statements that make them
    public TemporaryTables(Connection connection, String drop, List<String> create) throws SQLException {
        this.connection = connection;
        this.drop = drop;
        run(List.of(drop));
        run(create);
    }

    /// The connection on which they can be queried, once what is filled was ended by statements.
    public Connection connection() {
        return connection;
    }

    /// Where the rows of a table go, until those of another follow.
    public CopyIntoTable into(String wanted) throws SQLException {
        var current = copy;
        if (current != null && wanted.equals(table)) {
            return current;
        }
        endCopy();
        var next = new CopyIntoTable(connection, wanted);
        table = wanted;
        copy = next;
        return next;
    }

    private void endCopy() throws SQLException {
        if (copy != null) {
            copy.end();
            copy = null;
        }
    }

    /// Ends the filling, and runs statements.
    public void run(List<String> statements) throws SQLException {
        endCopy();
        try (var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /// The number that a query answers.
    public long count(String query) throws SQLException {
        try (var statement = connection.prepareStatement(query);
                var count = statement.executeQuery()) {
            count.next();
            return count.getLong(1);
        }
    }

    @Override
    public void close() throws SQLException {
        try (connection) {
            if (copy != null) {
                copy.close();
                copy = null;
            }
            run(List.of(drop));
        }
    }
}
