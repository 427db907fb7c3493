package theriac.adverseevent.casework.persistence;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import theriac.adverseevent.casereport.CaseId;
import theriac.adverseevent.casework.FollowUp;
import theriac.adverseevent.casework.Reckoned;
import theriac.adverseevent.casework.ReportingClock;
import theriac.adverseevent.casework.Work;
import theriac.adverseevent.casework.WorkState;
import theriac.adverseevent.casework.Works;
import theriac.adverseevent.persistence.Columns;
import theriac.adverseevent.persistence.Database;

/// The work on cases in PostgreSQL.
@ApplicationScoped
class PostgresWorks implements Works {

    private static final String SERVICE = "theriac/adverse-event-service";
    private static final String LOCK =
            "select * from case_work where case_id = any(?::text[]::uuid[]) order by case_id" + " for update";
    private static final String FIND = "select * from case_work where case_id = ?";
    private static final String RECKONED_OTHERWISE = """
            select case_id from case_work where reckoned_with < ? or reckoned_with > ?
            limit ? for update skip locked""";
    private static final String CLOCKS =
            "select * from case_clock where case_id = ? order by due_before, revision, rule";
    private static final String FOLLOW_UPS = "select * from case_follow_up where case_id = ? order by revision";
    private static final String SUBMITTED = """
            select * from case_clock c where case_id = ? and submission_no is not null
            and revision = (select max(revision) from case_clock l
                where l.case_id = c.case_id and l.jurisdiction = c.jurisdiction and l.submission_no is not null)""";
    private static final String SET = "update case_work set state = ?::work_state, assignee = ? where case_id = ?";
    private static final String JUDGE =
            "update case_follow_up set significance = ?, judged_by = ? where case_id = ? and revision = ?";
    private static final String DAY_ZERO = """
            update case_work w set day_zero = latest.day_zero, day_zero_revision = latest.revision
            from (select revision, day_zero from (
                    select known_revision as revision, known_on as day_zero from case_work where case_id = ?
                    union all select revision, day_zero from case_follow_up
                    where case_id = ? and significance in ('by-rule', 'significant')) as start
                where revision is not null order by revision desc limit 1) as latest
            where w.case_id = ?""";
    private static final String DROP = "delete from case_clock where case_id = ? and revision = ? and ended is null";
    private static final String WAIVE = """
            update case_clock set ended = 'waived'
            where case_id = ? and jurisdiction = ? and ended is null""";

    private static final String ADD_MISSING = """
            insert into case_work (case_id, received_at, version, state, mildness, linked_alert, needs_coding, site,
                gravity, expectedness, reckoned_with)
            select case_id, received_at, 1, 'received', 3, false, false, sender, 'not-serious', 'unknown', ''
            from safety_case c where background = 'hospital' and state <> 'erased'
                and received_at >= ?::timestamptz
                and not exists (select from case_work w where w.case_id = c.case_id)
            on conflict do nothing""";

    private final Database database;
    private final Clock clock;

    PostgresWorks(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public Map<CaseId, Work> lock(Collection<CaseId> ids) {
        var wanted = List.copyOf(ids);
        return database
                .query(LOCK, statement -> new Columns<>(statement, 1, wanted).text(CaseId::toString), Reading::work)
                .stream()
                .collect(Collectors.toUnmodifiableMap(Work::id, Function.identity()));
    }

    @Override
    public Optional<Work> find(CaseId id) {
        return database.query(FIND, statement -> statement.setObject(1, id.value()), Reading::work).stream()
                .findFirst();
    }

    @Override
    public List<CaseId> lockReckonedOtherwise(String reckonedWith, int limit) {
        return database.query(
                RECKONED_OTHERWISE,
                statement -> {
                    statement.setString(1, reckonedWith);
                    statement.setString(2, reckonedWith);
                    statement.setInt(3, limit);
                },
                row -> new CaseId(row.getObject(1, UUID.class)));
    }

    @Override
    public void addMissing(Instant since) {
        database.update(ADD_MISSING, statement -> statement.setString(1, since.toString()));
    }

    @Override
    public void save(List<Reckoned> reckoned) {
        var rows = new ReckonedRows(reckoned);
        database.update(WorkStatements.SAVE, rows::bindWorks);
        drop(rows.dropping());
        add(rows.clocks());
        follow(rows.followUps());
        move(rows.moved());
        refresh(rows.known().stream().map(Work::id).toList(), 0);
    }

    private void drop(List<Reckoned> dropping) {
        if (!dropping.isEmpty()) {
            database.update(
                    WorkStatements.DROP_CLOCKS,
                    statement -> new Columns<>(statement, 1, dropping)
                            .text(one -> one.work().id().toString())
                            .longs(Reckoned::dropRunningFrom));
        }
    }

    private void add(List<ReckonedRows.Clock> clocks) {
        if (!clocks.isEmpty()) {
            database.update(WorkStatements.ADD_CLOCKS, statement -> ReckonedRows.bindClocks(statement, clocks));
        }
    }

    private void follow(List<ReckonedRows.Follow> followUps) {
        if (!followUps.isEmpty()) {
            database.update(
                    WorkStatements.ADD_FOLLOW_UPS, statement -> ReckonedRows.bindFollowUps(statement, followUps));
        }
    }

    /// The report itself moved the work on.
    private void move(List<Reckoned> moved) {
        if (!moved.isEmpty()) {
            var now = clock.instant().toString();
            database.update(
                    WorkStatements.ADD_ENTRIES,
                    statement -> new Columns<>(statement, 1, moved)
                            .text(one -> one.work().id().toString())
                            .text(one -> now)
                            .text(one -> SERVICE)
                            .text(one -> "state")
                            .text(one -> one.left().map(WorkState::code).orElse("") + " to "
                                    + one.work().state().code()));
        }
    }

    private List<Integer> refresh(List<CaseId> ids, int raise) {
        return ids.isEmpty()
                ? List.of()
                : database.query(
                        WorkStatements.REFRESH,
                        statement -> {
                            statement.setInt(1, raise);
                            new Columns<>(statement, 2, ids).text(CaseId::toString);
                        },
                        row -> row.getInt(1));
    }

    @Override
    public int changed(CaseId id) {
        return refresh(List.of(id), 1).getFirst();
    }

    @Override
    public void set(CaseId id, WorkState state, Optional<String> assignee) {
        database.update(SET, statement -> {
            statement.setString(1, state.code());
            statement.setString(2, assignee.orElse(null));
            statement.setObject(3, id.value());
        });
    }

    @Override
    public List<ReportingClock> clocksOf(CaseId id) {
        return database.query(CLOCKS, statement -> statement.setObject(1, id.value()), Reading::clock);
    }

    @Override
    public List<ReportingClock> submittedOf(Work work) {
        return database.query(
                SUBMITTED, statement -> statement.setObject(1, work.id().value()), Reading::clock);
    }

    @Override
    public List<FollowUp> followUpsOf(CaseId id) {
        return database.query(FOLLOW_UPS, statement -> statement.setObject(1, id.value()), Reading::followUp);
    }

    @Override
    public void judge(CaseId id, FollowUp judged) {
        database.update(JUDGE, statement -> {
            statement.setString(1, judged.significance().code());
            statement.setString(2, judged.judgedBy().orElse(null));
            statement.setObject(3, id.value());
            statement.setLong(4, judged.revision());
        });
        database.update(DAY_ZERO, statement -> {
            statement.setObject(1, id.value());
            statement.setObject(2, id.value());
            statement.setObject(3, id.value());
        });
    }

    @Override
    public void reset(Work work, long revision, List<ReportingClock> clocks) {
        database.update(DROP, statement -> {
            statement.setObject(1, work.id().value());
            statement.setLong(2, revision);
        });
        add(clocks.stream().map(one -> new ReckonedRows.Clock(work, one)).toList());
    }

    @Override
    public int waive(CaseId id, String jurisdiction) {
        return database.update(WAIVE, statement -> {
            statement.setObject(1, id.value());
            statement.setString(2, jurisdiction);
        });
    }
}
