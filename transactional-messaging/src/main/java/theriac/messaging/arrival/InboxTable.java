package theriac.messaging.arrival;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;

/// The table `inbox`. Takes part in the caller's transaction.
final class InboxTable {

    /// In one order always, so that two replicas that take the same events wait for each other and do not
    /// deadlock.
    private static final String ADD = """
            insert into inbox (topic, source, id, digest, taken_at)
            select topic, source, id, digest, ? from unnest(?::text[], ?::text[], ?::text[], ?::uuid[])
                as event (topic, source, id, digest)
            order by topic, source, id
            on conflict do nothing
            returning topic, source, id
            """;

    private static final String DIGESTS = """
            select topic, source, id, digest from inbox
            join unnest(?::text[], ?::text[], ?::text[]) as event (topic, source, id) using (topic, source, id)
            """;

    private final DataSource database;

    InboxTable(DataSource database) {
        this.database = database;
    }

    /// Adds the events that are not there yet, and answers which those were.
    Set<EventName> add(Map<EventName, UUID> digests, Instant at) throws SQLException {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(ADD)) {
            insert.setObject(1, OffsetDateTime.ofInstant(at, ZoneOffset.UTC));
            setNames(connection, insert, 2, digests.keySet());
            insert.setArray(5, connection.createArrayOf("uuid", digests.values().toArray()));
            var added = new HashSet<EventName>();
            try (var rows = insert.executeQuery()) {
                while (rows.next()) {
                    added.add(new EventName(rows.getString(1), rows.getString(2), rows.getString(3)));
                }
            }
            return added;
        }
    }

    Map<EventName, UUID> digests(Collection<EventName> names) throws SQLException {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(DIGESTS)) {
            setNames(connection, select, 1, names);
            var digests = new HashMap<EventName, UUID>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    digests.put(
                            new EventName(rows.getString(1), rows.getString(2), rows.getString(3)),
                            rows.getObject(4, UUID.class));
                }
            }
            return digests;
        }
    }

    /// Forgets what was taken before, and answers how many events that were.
    int forgetBefore(Instant limit) throws SQLException {
        try (var connection = database.getConnection();
                var delete = connection.prepareStatement("delete from inbox where taken_at < ?")) {
            delete.setObject(1, OffsetDateTime.ofInstant(limit, ZoneOffset.UTC));
            return delete.executeUpdate();
        }
    }

    private static void setNames(
            Connection connection, PreparedStatement statement, int at, Collection<EventName> names)
            throws SQLException {
        statement.setArray(at, texts(connection, names, EventName::topic));
        statement.setArray(at + 1, texts(connection, names, EventName::source));
        statement.setArray(at + 2, texts(connection, names, EventName::id));
    }

    private static Array texts(Connection connection, Collection<EventName> names, Function<EventName, String> part)
            throws SQLException {
        return connection.createArrayOf("text", names.stream().map(part).toArray());
    }
}
