package theriac.adverseevent.signal.persistence;

import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import theriac.adverseevent.casereport.Coded;
import theriac.adverseevent.persistence.Database;
import theriac.adverseevent.signal.Decision;
import theriac.adverseevent.signal.Signal;
import theriac.adverseevent.signal.SignalCursor;
import theriac.adverseevent.signal.SignalFilter;
import theriac.adverseevent.signal.SignalId;
import theriac.adverseevent.signal.Signals;
import theriac.adverseevent.signal.Stage;
import theriac.adverseevent.signal.Subject;

/// One row per signal.
@ApplicationScoped
class PostgresSignals implements Signals {

    private static final String STANDINGS =
            "select drug, other_drug, with_alcohol, reaction, stage, above, counted from signal";
    private static final String LOCK =
            "select * from signal where signal_id = any(?::uuid[]) order by signal_id for update";
    private static final String FIND = "select * from signal where signal_id = ?";
    private static final String FIND_ALL = "select * from signal where signal_id = any(?::uuid[])";
    private static final String SAVE = """
            insert into signal (signal_id, drug, other_drug, with_alcohol, reaction, revision, stage, listed, changed_at,
                above, counted, crossings, decisions)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb)
            on conflict (signal_id) do update set revision = excluded.revision, stage = excluded.stage,
                listed = excluded.listed, changed_at = excluded.changed_at, above = excluded.above,
                counted = excluded.counted, crossings = excluded.crossings, decisions = excluded.decisions""";
    private static final String LIST = """
            select * from signal
            where (?::text is null or stage = ?)
                and (?::text is null or drug = ? or other_drug = ?)
                and (?::text is null or reaction = ?)
                and (?::boolean is null or (above <> '{}') = ?)
                and (?::timestamptz is null or (changed_at, signal_id) < (?::timestamptz, ?::uuid))
            order by changed_at desc, signal_id desc limit ?""";

    private static final String IDS = "select signal_id from signal where signal_id > ? order by signal_id limit ?";
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final Database database;
    private final SignalColumns columns;

    PostgresSignals(Database database, SignalColumns columns) {
        this.database = database;
        this.columns = columns;
    }

    @Override
    public List<Standing> standings() {
        return database.query(
                STANDINGS, _ -> {}, row -> new Standing(subject(row), stage(row), above(row), row.getLong("counted")));
    }

    @Override
    public Map<SignalId, Signal> lock(Collection<SignalId> ids) {
        var found = database.query(LOCK, statement -> statement.setArray(1, uuids(statement, ids)), this::signal);
        return found.stream().collect(Collectors.toMap(Signal::id, signal -> signal));
    }

    @Override
    public void saveAll(List<Signal> signals) {
        signals.forEach(signal -> database.update(SAVE, statement -> set(statement, signal)));
    }

    @Override
    public Optional<Signal> find(SignalId id) {
        return database.query(FIND, statement -> statement.setObject(1, id.value()), this::signal).stream()
                .findFirst();
    }

    @Override
    public List<Signal> withoutReasons(Collection<SignalId> ids) {
        return database.query(
                FIND_ALL,
                statement -> statement.setArray(1, uuids(statement, ids)),
                row -> signal(row, columns.decisionsWithoutReasons(row.getString("decisions"))));
    }

    @Override
    public List<SignalId> ids(Optional<SignalId> after, int most) {
        return database.query(
                IDS,
                statement -> {
                    statement.setObject(1, after.map(SignalId::value).orElse(BEFORE_ALL));
                    statement.setInt(2, most);
                },
                row -> new SignalId(row.getObject(1, UUID.class)));
    }

    @Override
    public List<Signal> list(SignalFilter filter, Optional<SignalCursor> after, int limit) {
        var stage = filter.stage().map(Stage::code).orElse(null);
        var drug = filter.drug().orElse(null);
        var reaction = filter.reaction().orElse(null);
        var above = filter.above().orElse(null);
        var at = after.map(cursor -> OffsetDateTime.ofInstant(cursor.changedAt(), ZoneOffset.UTC))
                .orElse(null);
        return database.query(
                LIST,
                statement -> {
                    statement.setString(1, stage);
                    statement.setString(2, stage);
                    statement.setString(3, drug);
                    statement.setString(4, drug);
                    statement.setString(5, drug);
                    statement.setString(6, reaction);
                    statement.setString(7, reaction);
                    statement.setObject(8, above);
                    statement.setObject(9, above);
                    statement.setObject(10, at);
                    statement.setObject(11, at);
                    statement.setObject(
                            12, after.map(cursor -> cursor.id().value()).orElse(null));
                    statement.setInt(13, limit);
                },
                this::signal);
    }

    private void set(PreparedStatement statement, Signal signal) throws SQLException {
        var subject = signal.subject();
        statement.setObject(1, signal.id().value());
        statement.setString(2, subject.drug());
        statement.setString(3, subject.otherDrug().orElse(null));
        statement.setBoolean(4, subject.isWithAlcohol());
        statement.setString(5, subject.reaction());
        statement.setLong(6, signal.revision());
        statement.setString(7, signal.stage().code());
        statement.setObject(8, signal.listed().orElse(null));
        statement.setObject(9, OffsetDateTime.ofInstant(signal.changedAt(), ZoneOffset.UTC));
        statement.setArray(
                10,
                statement
                        .getConnection()
                        .createArrayOf("text", signal.above().stream().sorted().toArray()));
        statement.setLong(11, signal.lastCounted());
        statement.setString(12, columns.crossings(signal));
        statement.setString(13, columns.decisions(signal));
    }

    private Signal signal(ResultSet row) throws SQLException {
        return signal(row, columns.decisions(subject(row).id(), row.getString("decisions")));
    }

    private Signal signal(ResultSet row, List<Decision> decisions) throws SQLException {
        return new Signal(
                subject(row),
                row.getLong("revision"),
                stage(row),
                Optional.ofNullable((Boolean) row.getObject("listed")),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                columns.crossings(row.getString("crossings")),
                decisions);
    }

    private static Subject subject(ResultSet row) throws SQLException {
        var drug = row.getString("drug");
        var other = row.getString("other_drug");
        var reaction = row.getString("reaction");
        if (other != null) {
            return Subject.ofTwo(drug, other, reaction);
        }
        return row.getBoolean("with_alcohol") ? Subject.withAlcohol(drug, reaction) : Subject.of(drug, reaction);
    }

    private static Stage stage(ResultSet row) throws SQLException {
        return Coded.of(Stage.class, row.getString("stage")).orElseThrow();
    }

    private static List<String> above(ResultSet row) throws SQLException {
        return List.of((String[]) row.getArray("above").getArray());
    }

    private static Array uuids(PreparedStatement statement, Collection<SignalId> ids) throws SQLException {
        return statement
                .getConnection()
                .createArrayOf("uuid", ids.stream().map(SignalId::value).toArray());
    }
}
