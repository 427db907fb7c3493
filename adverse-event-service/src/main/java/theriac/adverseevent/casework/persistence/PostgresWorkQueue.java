package theriac.adverseevent.casework.persistence;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import theriac.adverseevent.casereport.SenderId;
import theriac.adverseevent.casework.Due;
import theriac.adverseevent.casework.QueueFilter;
import theriac.adverseevent.casework.WorkQueue;
import theriac.adverseevent.persistence.Database;

/// The queue by SQL.
@ApplicationScoped
class PostgresWorkQueue implements WorkQueue {

    private static final String SELECT = """
            select w.*, c.sender_report_id, c.revision as case_revision
            from case_work w join safety_case c on c.case_id = w.case_id""";
    private static final String COUNTS = """
            select count(*) as "toDo",
                count(*) filter (where state = 'received') as "received",
                count(*) filter (where state = 'in-assessment') as "inAssessment",
                count(*) filter (where due_before <= ?::timestamptz) as "overdue",
                count(*) filter (where gravity = 'serious') as "serious",
                count(*) filter (where assignee is null) as "unassigned",
                count(*) filter (where assignee = ?) as "mine",
                count(*) filter (where open_questions > 0) as "openQuestion",
                count(*) filter (where follow_ups_to_judge > 0) as "followUpToJudge",
                count(*) filter (where needs_coding) as "needsCoding",
                count(*) filter (where linked_alert) as "linkedAlert",
                count(*) filter (where due_before is null) as "withoutClock"
            from case_work where to_do and site = coalesce(?, site)""";

    private final Database database;

    PostgresWorkQueue(Database database) {
        this.database = database;
    }

    /// A `where` clause and its parameters, which never stand in the clause.
    private record Where(List<String> clauses, List<Object> parameters) {

        Where() {
            this(new ArrayList<>(), new ArrayList<>());
        }

        void add(String clause, Object... values) {
            clauses.add(clause);
            parameters.addAll(List.of(values));
        }

        int bind(PreparedStatement statement) throws SQLException {
            int next = 1;
            for (var parameter : parameters) {
                statement.setObject(next, parameter);
                next++;
            }
            return next;
        }

        String text() {
            return " where " + String.join(" and ", clauses);
        }
    }

    @Override
    public List<Queued> find(QueueFilter filter, Optional<Place> after, Instant now, int limit) {
        var where = where(filter, now);
        after.ifPresent(place -> where.add(
                "(w.queue_at, w.mildness, w.case_id) > (?::timestamptz, ?::smallint, ?)",
                place.due().map(Instant::toString).orElse("infinity"),
                place.mildness(),
                place.id().value()));
        return database.query(
                SELECT + where.text() + " order by w.queue_at, w.mildness, w.case_id limit ?",
                statement -> statement.setInt(where.bind(statement), limit),
                PostgresWorkQueue::queued);
    }

    private static Where where(QueueFilter filter, Instant now) {
        var where = new Where();
        filter.state()
                .ifPresentOrElse(
                        state -> where.add("w.state = ?::work_state", state.code()), () -> where.add("w.to_do"));
        filter.site().ifPresent(site -> where.add("w.site = ?", site.value()));
        filter.gravity().ifPresent(gravity -> where.add("w.gravity = ?", gravity.code()));
        filter.assignee().ifPresent(person -> assigned(where, person));
        filter.marks().forEach(mark -> add(where, mark, now));
        return where;
    }

    private static void assigned(Where where, String person) {
        if (person.isEmpty()) {
            where.add("w.assignee is null");
        } else {
            where.add("w.assignee = ?", person);
        }
    }

    private static void add(Where where, QueueFilter.Mark mark, Instant now) {
        switch (mark) {
            case OVERDUE -> where.add("w.due_before <= ?::timestamptz", now.toString());
            case LINKED_ALERT -> where.add("w.linked_alert");
            case NEEDS_CODING -> where.add("w.needs_coding");
            case OPEN_QUESTION -> where.add("w.open_questions > 0");
            case FOLLOW_UP_TO_JUDGE -> where.add("w.follow_ups_to_judge > 0");
            case WITHOUT_CLOCK -> where.add("w.due_before is null");
        }
    }

    @Override
    public Map<String, Long> count(Optional<SenderId> site, String person, Instant now) {
        return database.query(
                        COUNTS,
                        statement -> {
                            statement.setString(1, now.toString());
                            statement.setString(2, person);
                            statement.setString(3, site.map(SenderId::value).orElse(null));
                        },
                        PostgresWorkQueue::counts)
                .getFirst();
    }

    private static Map<String, Long> counts(ResultSet row) throws SQLException {
        Map<String, Long> counts = new LinkedHashMap<>();
        var columns = row.getMetaData();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            counts.put(columns.getColumnLabel(i), row.getLong(i));
        }
        return counts;
    }

    private static Queued queued(ResultSet row) throws SQLException {
        var before = Reading.maybeInstant(row, "due_before");
        var on = Optional.ofNullable(row.getObject("due_on", LocalDate.class));
        return new Queued(
                Reading.work(row),
                row.getString("sender_report_id"),
                row.getLong("case_revision"),
                on.flatMap(day -> before.map(end -> new Due(day, end))),
                row.getInt("open_questions"),
                row.getInt("follow_ups_to_judge"));
    }
}
