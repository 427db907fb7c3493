package theriac.messaging.deadletter;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;

import theriac.dataprotection.Sealed;
import theriac.http.Site;
import theriac.messaging.arrival.Refusal;
import theriac.messaging.deadletter.DeadLetter.State;

/// The table `dead_letter`. Takes part in the caller's transaction.
final class DeadLetterTable {

    private static final String ADD = """
            insert into dead_letter
                (id, topic, partition, record_offset, record_time, content, field, reason, refused_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict do nothing
            """;

    private static final String LIST = """
            select * from dead_letter
            where number > ? and (?::text is null or state = ?) and (?::text is null or topic = ?)
                and (? = '*' or (topic like 'hospital.%' and split_part(topic, '.', -1) = ?))
            order by number limit ?
            """;

    private static final String DECIDE = """
            update dead_letter set state = ?, decided_by = ?, decided_at = ?, decision_reason = ? where id = ?
            """;

    private final DataSource database;

    DeadLetterTable(DataSource database) {
        this.database = database;
    }

    boolean has(DeadLetterId id) throws SQLException {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("select from dead_letter where id = ?")) {
            select.setObject(1, id.value());
            try (var row = select.executeQuery()) {
                return row.next();
            }
        }
    }

    /// Adds a dead letter; false when it is there already.
    boolean add(DeadLetterId id, Refusal refusal, Sealed content, Instant at) throws SQLException {
        var received = refusal.received();
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(ADD)) {
            insert.setObject(1, id.value());
            insert.setString(2, received.topic());
            insert.setInt(3, received.partition());
            insert.setLong(4, received.offset());
            insert.setObject(5, utc(Instant.ofEpochMilli(received.timestamp())));
            insert.setBytes(6, content.bytes());
            insert.setString(7, refusal.field());
            insert.setString(8, refusal.reason());
            insert.setObject(9, utc(at));
            return insert.executeUpdate() == 1;
        }
    }

    List<DeadLetter> list(DeadLetters.Query query, Site site) throws SQLException {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(LIST)) {
            select.setLong(1, query.after());
            select.setString(2, query.state());
            select.setString(3, query.state());
            select.setString(4, query.topic());
            select.setString(5, query.topic());
            select.setString(6, site.id());
            select.setString(7, site.id());
            select.setInt(8, query.most());
            return letters(select);
        }
    }

    Optional<DeadLetter> find(DeadLetterId id) throws SQLException {
        return find(id, "select * from dead_letter where id = ?");
    }

    /// Finds a dead letter that is about to be decided on; whoever else wants to decide waits.
    Optional<DeadLetter> findToDecide(DeadLetterId id) throws SQLException {
        return find(id, "select * from dead_letter where id = ? for update");
    }

    Sealed content(DeadLetterId id) throws SQLException {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("select content from dead_letter where id = ?")) {
            select.setObject(1, id.value());
            try (var row = select.executeQuery()) {
                row.next();
                return new Sealed(row.getBytes(1));
            }
        }
    }

    void decide(DeadLetterId id, State state) throws SQLException {
        try (var connection = database.getConnection();
                var update = connection.prepareStatement(DECIDE)) {
            update.setString(1, state.word());
            switch (state) {
                case State.Open() -> throw new IllegalArgumentException("to leave it open is no decision");
                case State.Replayed(var by, var at) -> setDecision(update, by, at, null);
                case State.Discarded(var by, var at, var reason) -> setDecision(update, by, at, reason);
            }
            update.setObject(5, id.value());
            update.executeUpdate();
        }
    }

    private Optional<DeadLetter> find(DeadLetterId id, String sql) throws SQLException {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(sql)) {
            select.setObject(1, id.value());
            return letters(select).stream().findFirst();
        }
    }

    private static List<DeadLetter> letters(PreparedStatement select) throws SQLException {
        var letters = new ArrayList<DeadLetter>();
        try (var rows = select.executeQuery()) {
            while (rows.next()) {
                letters.add(letter(rows));
            }
        }
        return letters;
    }

    private static DeadLetter letter(ResultSet row) throws SQLException {
        var place = new DeadLetter.Place(
                row.getString("topic"),
                row.getInt("partition"),
                row.getLong("record_offset"),
                instant(row, "record_time"));
        return new DeadLetter(
                new DeadLetterId(row.getObject("id", UUID.class)),
                row.getLong("number"),
                place,
                row.getString("field"),
                row.getString("reason"),
                instant(row, "refused_at"),
                state(row));
    }

    private static State state(ResultSet row) throws SQLException {
        return switch (row.getString("state")) {
            case "open" -> new State.Open();
            case "replayed" -> new State.Replayed(row.getString("decided_by"), instant(row, "decided_at"));
            case "discarded" ->
                new State.Discarded(
                        row.getString("decided_by"), instant(row, "decided_at"), row.getString("decision_reason"));
            case String unknown -> throw new IllegalStateException("there is no dead letter state " + unknown);
        };
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static void setDecision(PreparedStatement update, String by, Instant at, @Nullable String reason)
            throws SQLException {
        update.setString(2, by);
        update.setObject(3, utc(at));
        update.setString(4, reason);
    }

    private static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
