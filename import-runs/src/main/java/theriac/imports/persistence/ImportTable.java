package theriac.imports.persistence;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

/// Runs statements on the tables of imports, in the caller's transaction.
@ApplicationScoped
class ImportTable {

    private final DataSource database;

    ImportTable(DataSource database) {
        this.database = database;
    }

    /// Runs a statement, and tells how many rows it touched.
    int update(String sql, @Nullable Object... parameters) {
        return run(sql, parameters, PreparedStatement::executeUpdate);
    }

    /// All rows of a query, or of a statement that returns some.
    <T> List<T> all(String sql, Row<T> row, @Nullable Object... parameters) {
        return run(sql, parameters, statement -> {
            var found = new ArrayList<T>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(row.of(rows));
                }
            }
            return found;
        });
    }

    /// A column of rows as an array, for `unnest`.
    record Column(List<?> values) {
        static <T> Column of(List<T> rows, Function<T, @Nullable Object> value) {
            return new Column(rows.stream().map(value).toList());
        }

        private Array in(Connection connection) throws SQLException {
            return connection.createArrayOf("text", values.toArray());
        }
    }

    private <T> T run(String sql, @Nullable Object[] parameters, Work<T> work) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                set(statement, i + 1, parameters[i]);
            }
            return work.with(statement);
        } catch (SQLException failure) {
            throw new IllegalStateException("the imports can't be reached", failure);
        }
    }

    private static void set(PreparedStatement statement, int place, @Nullable Object value) throws SQLException {
        switch (value) {
            case Instant instant -> statement.setObject(place, instant.atOffset(ZoneOffset.UTC));
            case Column column -> statement.setArray(place, column.in(statement.getConnection()));
            case null, default -> statement.setObject(place, value);
        }
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static UUID uuid(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    interface Work<T> {
        T with(PreparedStatement statement) throws SQLException;
    }

    interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }
}
