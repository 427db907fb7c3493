package theriac.adverseevent.alertlink.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import theriac.adverseevent.alertlink.AlertChange;
import theriac.adverseevent.alertlink.Watch;
import theriac.adverseevent.alertlink.WatchedAlert;
import theriac.adverseevent.alertlink.WatchedAlerts;
import theriac.adverseevent.casereport.AlertId;
import theriac.adverseevent.coding.ReactionTerm;
import theriac.adverseevent.persistence.Columns;
import theriac.adverseevent.persistence.Database;
import theriac.patientreference.PatientReference;

/// One row per alert. A patient is held by one of 64 locks of the transaction, so that a batch of any size needs no
/// more of them; they are always taken in the same order, and before rows of cases.
@ApplicationScoped
class PostgresWatchedAlerts implements WatchedAlerts {

    /// The first part of the locks' keys: `alrt` in ASCII.
    private static final int LOCKS = 0x616c7274;

    private static final String LANES = """
            (%s, lane) from (select distinct (hashtext(patient) & 63) as lane
                from unnest(?::text[]) as p (patient) order by lane) as lanes""".formatted(LOCKS);
    private static final String KEEP_STILL = "select pg_advisory_xact_lock_shared" + LANES;
    private static final String KEEP_TO_ONESELF = "select pg_advisory_xact_lock" + LANES;

    private static final String KNOWN_PATIENTS = """
            select distinct patient_reference from watched_alert
            where alert_id::text = any(?) and patient_reference is not null""";
    private static final String TELL = """
            insert into watched_alert
                (alert_id, revision, patient_reference, caused_at, onset_from, onset_until, reactions)
            values (?, ?, ?, ?::timestamptz, ?::timestamptz, ?::timestamptz, ?)
            on conflict (alert_id) do update set revision = excluded.revision,
                patient_reference = excluded.patient_reference, caused_at = excluded.caused_at,
                onset_from = excluded.onset_from, onset_until = excluded.onset_until, reactions = excluded.reactions
            where watched_alert.revision < excluded.revision""";
    private static final String FORGET = """
            insert into watched_alert (alert_id, revision, reactions) values (?, ?, '{}')
            on conflict (alert_id) do update set revision = excluded.revision, patient_reference = null,
                caused_at = null, onset_from = null, onset_until = null, reactions = '{}'""";
    private static final String OF_PATIENTS = """
            select alert_id, patient_reference, caused_at, onset_from, onset_until, reactions from watched_alert
            where patient_reference = any(?) and onset_from is not null""";

    private final Database database;

    PostgresWatchedAlerts(Database database) {
        this.database = database;
    }

    @Override
    public void keepStill(Collection<PatientReference> patients) {
        hold(KEEP_STILL, patients);
    }

    @Override
    public void keepToOneself(Collection<PatientReference> patients) {
        hold(KEEP_TO_ONESELF, patients);
    }

    private void hold(String sql, Collection<PatientReference> patients) {
        database.query(
                sql,
                statement -> new Columns<>(statement, 1, List.copyOf(patients)).text(PatientReference::value),
                row -> true);
    }

    @Override
    public Set<PatientReference> patientsOf(List<AlertChange> changes) {
        var known = database.query(
                KNOWN_PATIENTS,
                statement -> new Columns<>(statement, 1, changes)
                        .text(change -> change.id().toString()),
                row -> new PatientReference(row.getString(1)));
        return Stream.concat(known.stream(), changes.stream().flatMap(PostgresWatchedAlerts::patientOf))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<PatientReference> patientOf(AlertChange change) {
        return switch (change) {
            case AlertChange.Told told -> Stream.of(told.patient());
            case AlertChange.Forgotten _ -> Stream.empty();
        };
    }

    @Override
    public void take(List<AlertChange> changes) {
        changes.forEach(change -> {
            switch (change) {
                case AlertChange.Told told -> tell(told);
                case AlertChange.Forgotten(var id) -> forget(id);
            }
        });
    }

    private void tell(AlertChange.Told told) {
        var reactions = told.watch().map(Watch::reactions).orElse(Set.of()).stream()
                .map(ReactionTerm::value)
                .sorted()
                .toArray();
        database.update(TELL, statement -> {
            statement.setObject(1, told.id().value());
            statement.setLong(2, told.revision());
            statement.setString(3, told.patient().value());
            statement.setString(4, told.causedAt().toString());
            statement.setString(
                    5, told.watch().map(Watch::from).map(Instant::toString).orElse(null));
            statement.setString(
                    6, told.watch().map(Watch::until).map(Instant::toString).orElse(null));
            statement.setArray(7, statement.getConnection().createArrayOf("text", reactions));
        });
    }

    /// Nothing but its id stays, so that an older revision that comes late does not bring it back.
    private void forget(AlertId id) {
        database.update(FORGET, statement -> {
            statement.setObject(1, id.value());
            statement.setLong(2, Long.MAX_VALUE);
        });
    }

    @Override
    public List<WatchedAlert> of(Collection<PatientReference> patients) {
        return database.query(
                OF_PATIENTS,
                statement -> new Columns<>(statement, 1, List.copyOf(patients)).text(PatientReference::value),
                PostgresWatchedAlerts::alert);
    }

    private static WatchedAlert alert(ResultSet row) throws SQLException {
        var reactions = (String[]) row.getArray("reactions").getArray();
        return new WatchedAlert(
                new AlertId(row.getObject("alert_id", UUID.class)),
                new PatientReference(row.getString("patient_reference")),
                instant(row, "caused_at"),
                new Watch(
                        Arrays.stream(reactions).map(ReactionTerm::new).collect(Collectors.toUnmodifiableSet()),
                        instant(row, "onset_from"),
                        instant(row, "onset_until")));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
