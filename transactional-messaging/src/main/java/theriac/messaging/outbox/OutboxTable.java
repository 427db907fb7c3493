package theriac.messaging.outbox;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;

/// The table `outbox`. Writing takes part in the caller's transaction; a relay reads and deletes outside of
/// any.
final class OutboxTable {

    /// The most that one batch may hold in memory.
    private static final int BATCH_BYTES = 8 * 1024 * 1024;

    private static final String INSERT = """
            insert into outbox (lane, topic, key, type, payload, source, occurred_at, traceparent)
            select lane, topic, key, type, payload, ?, ?, ?
            from unnest(?::smallint[], ?::text[], ?::text[], ?::text[], ?::bytea[])
                with ordinality as event (lane, topic, key, type, payload, number)
            order by number
            """;

    /// The oldest rows of a lane, at least one, up to a number and a sum of bytes.
    private static final String NEXT = """
            select position, topic, key, event_id, type, source, occurred_at, traceparent, payload
            from (
                select *, sum(octet_length(payload)) over (order by position) - octet_length(payload) as before
                from (select * from outbox where lane = ? order by position limit ?) as oldest) as summed
            where before < ?
            order by position
            """;

    /// Looks for one row of each lane. Asked whether there is any, the planner would read all that wait.
    private static final String WAITING = """
            select lane from outbox_lane l
            where (select position from outbox o where o.lane = l.lane order by position limit 1) is not null
            """;

    /// Does not wait for the disk: what a crash of the database brings back was sent, and is sent again under the same
    /// event ids. So it takes no part in the syncs that those wait for who write events.
    private static final String DELETE = """
            delete from outbox
            where lane = ? and position = any(?) and (select set_config('synchronous_commit', 'off', true)) = 'off'
            """;

    private final DataSource database;

    OutboxTable(DataSource database) {
        this.database = database;
    }

    /// An event as it is written; time, source and trace are the same for all that are written at once.
    @SuppressWarnings("ArrayRecordComponent")
    record NewRow(Lane lane, String topic, String key, String type, byte[] payload) {}

    /// What is common to the rows that are written at once.
    record Origin(String source, Instant time, @Nullable String traceparent) {}

    /// How much waits, and for how long the oldest has.
    record Backlog(long rows, Duration age) {

        static final Backlog NONE = new Backlog(0, Duration.ZERO);
    }

    void insert(List<NewRow> rows, Origin origin) throws SQLException {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(INSERT)) {
            insert.setString(1, origin.source());
            insert.setObject(2, OffsetDateTime.ofInstant(origin.time(), ZoneOffset.UTC));
            insert.setString(3, origin.traceparent());
            insert.setArray(
                    4, array(connection, "int2", rows, row -> (short) row.lane().number()));
            insert.setArray(5, array(connection, "text", rows, NewRow::topic));
            insert.setArray(6, array(connection, "text", rows, NewRow::key));
            insert.setArray(7, array(connection, "text", rows, NewRow::type));
            insert.setArray(
                    8,
                    connection.createArrayOf(
                            "bytea", rows.stream().map(NewRow::payload).toArray(byte[][]::new)));
            insert.executeUpdate();
        }
    }

    List<WaitingEvent> next(Lane lane, int most) throws SQLException {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(NEXT)) {
            select.setInt(1, lane.number());
            select.setInt(2, most);
            select.setLong(3, BATCH_BYTES);
            var events = new ArrayList<WaitingEvent>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    events.add(waiting(rows));
                }
            }
            return events;
        }
    }

    /// Deletes exactly these: a row with a lower position may still become visible, by a transaction that
    /// took longer.
    void delete(Lane lane, List<Long> positions) throws SQLException {
        try (var connection = database.getConnection();
                var delete = connection.prepareStatement(DELETE)) {
            delete.setInt(1, lane.number());
            delete.setArray(2, connection.createArrayOf("int8", positions.toArray()));
            delete.executeUpdate();
        }
    }

    /// The lanes in which something waits.
    List<Lane> waiting() throws SQLException {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(WAITING);
                var rows = select.executeQuery()) {
            var lanes = new ArrayList<Lane>();
            while (rows.next()) {
                lanes.add(new Lane(rows.getInt(1)));
            }
            return lanes;
        }
    }

    Backlog backlog() throws SQLException {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("""
                        select count(*), coalesce(extract(epoch from now() - min(occurred_at)), 0) from outbox
                        """);
                var rows = select.executeQuery()) {
            rows.next();
            return new Backlog(rows.getLong(1), Duration.ofMillis(Math.round(rows.getDouble(2) * 1000)));
        }
    }

    private static WaitingEvent waiting(ResultSet row) throws SQLException {
        return new WaitingEvent(
                row.getLong("position"),
                row.getString("topic"),
                row.getString("key"),
                row.getObject("event_id", UUID.class),
                row.getString("type"),
                row.getString("source"),
                row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                row.getString("traceparent"),
                row.getBytes("payload"));
    }

    private static java.sql.Array array(
            Connection connection, String type, List<NewRow> rows, Function<NewRow, Object> column)
            throws SQLException {
        return connection.createArrayOf(type, rows.stream().map(column).toArray());
    }
}
