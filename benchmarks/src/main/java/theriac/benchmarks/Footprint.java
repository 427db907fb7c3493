package theriac.benchmarks;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What one report leaves in the database: how many rows of which size in which table, as measured over a number of
/// reports. A bare endpoint inserts the same.
record Footprint(List<Rows> tables) {

    /// The rows of one table.
    record Rows(String table, int count, int bytes) {}

    /// How far each table had got; the outbox, whose rows do not stay, is counted by its numbers.
    static Map<String, Long> counts(Connection database) throws SQLException {
        var counts = new TreeMap<String, Long>();
        for (var table : tablesOf(database)) {
            var query = table.equals("outbox")
                    ? "select coalesce(pg_sequence_last_value(pg_get_serial_sequence('outbox', 'position')), 0)"
                    : "select count(*) from " + table;
            counts.put(table, number(database, query));
        }
        return counts;
    }

    /// The footprint of these reports.
    ///
    /// @param outboxBytes the size of an outbox row, which has to be seen while it waits
    static Footprint between(Map<String, Long> before, Connection database, int reports, int outboxBytes)
            throws SQLException {
        var tables = new ArrayList<Rows>();
        var after = counts(database);
        for (var counted : after.entrySet()) {
            var table = counted.getKey();
            var rows = Math.round((counted.getValue() - before.getOrDefault(table, 0L)) / (double) reports);
            if (rows > 0) {
                var bytes = table.equals("outbox")
                        ? outboxBytes
                        : number(database, "select avg(pg_column_size(t.*))::bigint from " + table + " t");
                tables.add(new Rows(table, (int) rows, (int) bytes));
            }
        }
        return new Footprint(tables);
    }

    /// The size of the outbox rows that wait now, or 0.
    static int outboxBytes(Connection database) throws SQLException {
        return (int) number(database, "select coalesce(avg(pg_column_size(o.*)), 0)::bigint from outbox o");
    }

    private static List<String> tablesOf(Connection database) throws SQLException {
        var tables = new ArrayList<String>();
        try (var select = database.prepareStatement(
                        "select tablename from pg_tables where schemaname = 'public' and tablename not like 'flyway%'");
                var rows = select.executeQuery()) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }

    private static long number(Connection database, String query) throws SQLException {
        try (var statement = database.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    /// As one word: `safety_case*1*180,case_drug*2*60`.
    @Override
    public String toString() {
        return tables.stream()
                .map(rows -> rows.table() + "*" + rows.count() + "*" + rows.bytes())
                .collect(Collectors.joining(","));
    }

    static Footprint parse(String word) {
        return new Footprint(Stream.of(word.split(","))
                .map(rows -> rows.split("\\*"))
                .map(parts -> new Rows(parts[0], Integer.parseInt(parts[1]), Integer.parseInt(parts[2])))
                .toList());
    }
}
