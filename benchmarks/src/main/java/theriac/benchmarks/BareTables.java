package theriac.benchmarks;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Random;

/// The tables of the bare peers, in a schema of their own: a number and as many bytes as a row of the platform holds.
final class BareTables {

    private static final int ROW_OVERHEAD = 24 + 8 + 4;

    private BareTables() {}

    /// Makes them anew, and commits.
    static void make(Connection connection, Footprint footprint) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("drop schema if exists bare cascade");
            statement.execute("create schema bare");
            for (var rows : footprint.tables()) {
                statement.execute("create table bare." + rows.table()
                        + " (id bigint generated always as identity primary key, body bytea not null)");
            }
        }
        connection.commit();
    }

    /// The beginning of a statement that inserts bodies.
    static String insertInto(Footprint.Rows rows) {
        return "insert into bare." + rows.table() + " (body) values ";
    }

    /// What a row holds: like ciphertext, nothing that the database could compress.
    static byte[] body(Footprint.Rows rows) {
        var body = new byte[Math.max(1, rows.bytes() - ROW_OVERHEAD)];
        new Random(rows.bytes()).nextBytes(body);
        return body;
    }
}
