package theriac.adverseevent.faersimport.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import theriac.adverseevent.casereport.Coded;
import theriac.adverseevent.faersimport.ImportId;
import theriac.adverseevent.faersimport.ImportRun;
import theriac.adverseevent.faersimport.ImportRuns;
import theriac.adverseevent.faersimport.ImportState;
import theriac.adverseevent.faersimport.RefusedLine;
import theriac.adverseevent.faersimport.RefusedLine.Extent;
import theriac.adverseevent.faersimport.Tally;
import theriac.adverseevent.persistence.Columns;
import theriac.adverseevent.persistence.Database;

/// Runs in `import_run`; a unique index lets at most one of them be running.
@ApplicationScoped
@Transactional
class PostgresImportRuns implements ImportRuns, PanacheRepositoryBase<ImportRunEntity, UUID> {

    private static final Duration LOST_AFTER = Duration.ofSeconds(30);
    private static final String BEGIN = """
            insert into import_run (import_id, state, started_at, beat_at) values (?::uuid, ?, ?::timestamptz, ?::timestamptz)
            on conflict ((true)) where state = 'running' do nothing""";
    private static final String KEEP = """
            insert into import_refusal (import_id, file, line, extent, reason)
            select ?, file, line, extent, reason
            from unnest(?::text[], ?::int[], ?::text[], ?::text[]) as r (file, line, extent, reason)""";
    private static final String REFUSALS = """
            select place, file, line, extent, reason from import_refusal
            where import_id = ? and place > ? order by place limit ?""";

    private final Database database;
    private final Clock clock;

    PostgresImportRuns(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public boolean begin(ImportRun run) {
        giveUpLost();
        int begun = database.update(BEGIN, statement -> {
            statement.setString(1, run.id().toString());
            statement.setString(2, run.state().code());
            statement.setString(3, run.startedAt().toString());
            statement.setString(4, clock.instant().toString());
        });
        return begun == 1;
    }

    @Override
    public boolean advance(ImportId id, Tally tally) {
        var entity = findById(id.value(), LockModeType.PESSIMISTIC_WRITE);
        if (!isRunning(entity)) {
            return false;
        }
        entity.count(tally);
        entity.beatAt = clock.instant();
        return !entity.stopRequested;
    }

    @Override
    public void end(ImportId id, ImportState state, Tally tally, String message) {
        var entity = findById(id.value(), LockModeType.PESSIMISTIC_WRITE);
        if (isRunning(entity)) {
            entity.count(tally);
            entity.state = state.code();
            entity.message = message;
        }
    }

    @Override
    public void stop(ImportId id) {
        update("stopRequested = true where importId = ?1 and state = ?2", id.value(), ImportState.RUNNING.code());
    }

    @Override
    public void beat(ImportId id) {
        update("beatAt = ?1 where importId = ?2", clock.instant(), id.value());
    }

    @Override
    public void giveUpLost() {
        update(
                "state = ?1, message = ?2 where state = ?3 and beatAt < ?4",
                ImportState.STOPPED.code(),
                "the service was restarted meanwhile; send the same files again to go on: nothing is imported twice",
                ImportState.RUNNING.code(),
                clock.instant().minus(LOST_AFTER));
    }

    @Override
    public Optional<ImportRun> find(ImportId id) {
        return findByIdOptional(id.value()).map(ImportRunEntity::toRun);
    }

    @Override
    public List<ImportRun> list(Optional<Place> before, int limit) {
        var order = " order by startedAt desc, importId desc";
        var query = before.map(place -> find(
                        "startedAt < ?1 or (startedAt = ?1 and importId < ?2)" + order,
                        place.startedAt(),
                        place.id().value()))
                .orElseGet(() -> find("from ImportRunEntity" + order));
        return query.page(0, limit).stream().map(ImportRunEntity::toRun).toList();
    }

    @Override
    public void keepRefusals(ImportId id, List<RefusedLine> lines) {
        database.update(KEEP, statement -> {
            statement.setObject(1, id.value());
            new Columns<>(statement, 2, lines)
                    .text(RefusedLine::file)
                    .ints(RefusedLine::line)
                    .text(line -> line.extent().code())
                    .text(RefusedLine::reason);
        });
    }

    @Override
    public List<Refusal> refusals(ImportId id, long after, int limit) {
        return database.query(
                REFUSALS,
                statement -> {
                    statement.setObject(1, id.value());
                    statement.setLong(2, after);
                    statement.setInt(3, limit);
                },
                PostgresImportRuns::refusal);
    }

    private static Refusal refusal(ResultSet row) throws SQLException {
        var line = new RefusedLine(
                row.getString("file"),
                row.getInt("line"),
                Coded.of(Extent.class, row.getString("extent")).orElseThrow(),
                row.getString("reason"));
        return new Refusal(row.getLong("place"), line);
    }

    private static boolean isRunning(ImportRunEntity entity) {
        return entity != null && entity.state.equals(ImportState.RUNNING.code());
    }
}
