package theriac.adverseevent.casework.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import theriac.adverseevent.casereport.CaseId;
import theriac.adverseevent.casereport.Coded;
import theriac.adverseevent.casereport.SenderId;
import theriac.adverseevent.casereport.persistence.Cells;
import theriac.adverseevent.casework.Change;
import theriac.adverseevent.casework.DayZero;
import theriac.adverseevent.casework.Due;
import theriac.adverseevent.casework.ExpectednessOfCase;
import theriac.adverseevent.casework.FollowUp;
import theriac.adverseevent.casework.Gravity;
import theriac.adverseevent.casework.NoClock;
import theriac.adverseevent.casework.ReportingClock;
import theriac.adverseevent.casework.Submission;
import theriac.adverseevent.casework.Work;
import theriac.adverseevent.casework.WorkState;

/// Rows of casework as the domain wants them.
final class Reading {

    private Reading() {}

    static Work work(ResultSet row) throws SQLException {
        return new Work(
                new CaseId(row.getObject("case_id", UUID.class)),
                row.getInt("version"),
                new SenderId(row.getString("site")),
                instant(row, "received_at"),
                Cells.required(WorkState.class, row, "state"),
                Cells.text(row, "assignee"),
                dayZero(row, "known_on", "known_revision"),
                dayZero(row, "day_zero", "day_zero_revision"),
                facets(row),
                Cells.code(NoClock.class, row, "no_clock"),
                SeenColumn.read(Cells.text(row, "seen")),
                row.getString("reckoned_with"));
    }

    static Work.Facets facets(ResultSet row) throws SQLException {
        return new Work.Facets(
                row.getInt("mildness"),
                Cells.required(Gravity.class, row, "gravity"),
                Cells.required(ExpectednessOfCase.class, row, "expectedness"),
                row.getBoolean("linked_alert"),
                row.getBoolean("needs_coding"));
    }

    static ReportingClock clock(ResultSet row) throws SQLException {
        return new ReportingClock(
                row.getString("jurisdiction"),
                row.getString("rule"),
                new DayZero(row.getObject("day_zero", LocalDate.class), row.getLong("revision")),
                new Due(row.getObject("due_on", LocalDate.class), instant(row, "due_before")),
                end(row));
    }

    private static Optional<ReportingClock.End> end(ResultSet row) throws SQLException {
        int submission = row.getInt("submission_no");
        return Cells.text(row, "ended").map(how -> switch (how) {
            case "waived" -> new ReportingClock.End.Waived();
            case "submitted" -> new ReportingClock.End.Submitted(submission, false);
            default -> new ReportingClock.End.Submitted(submission, true);
        });
    }

    static FollowUp followUp(ResultSet row) throws SQLException {
        Set<Change> changes = Arrays.stream((String[]) row.getArray("changes").getArray())
                .map(code -> known(Change.class, code))
                .collect(Collectors.toUnmodifiableSet());
        return new FollowUp(
                row.getLong("revision"),
                instant(row, "received_at"),
                row.getObject("day_zero", LocalDate.class),
                changes,
                Cells.required(FollowUp.Significance.class, row, "significance"),
                Cells.text(row, "judged_by"));
    }

    static Submission submission(ResultSet row) throws SQLException {
        return new Submission(
                row.getInt("submission_no"),
                row.getLong("case_revision"),
                row.getString("jurisdiction"),
                row.getString("recipient"),
                instant(row, "submitted_at"),
                Cells.text(row, "acknowledgement"),
                row.getString("recorded_by"),
                row.getString("withdrawn_by") != null);
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static Optional<Instant> maybeInstant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    static <E extends Enum<E> & Coded> E known(Class<E> type, String code) {
        return Coded.of(type, code).orElseThrow();
    }

    private static Optional<DayZero> dayZero(ResultSet row, String day, String revision) throws SQLException {
        long since = row.getLong(revision);
        return Cells.date(row, day).map(on -> new DayZero(on, since));
    }
}
