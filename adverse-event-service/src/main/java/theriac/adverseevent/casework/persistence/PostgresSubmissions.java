package theriac.adverseevent.casework.persistence;

import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import theriac.adverseevent.casereport.CaseId;
import theriac.adverseevent.casework.Submission;
import theriac.adverseevent.casework.Submissions;
import theriac.adverseevent.persistence.Database;

/// What was reported of cases, in PostgreSQL.
@ApplicationScoped
class PostgresSubmissions implements Submissions {

    private static final String OF_CASE = "select * from case_submission where case_id = ? order by submission_no";
    private static final String ADD = """
            insert into case_submission (case_id, submission_no, case_revision, submitted_at, recorded_at, jurisdiction,
                recipient, acknowledgement, recorded_by)
            values (?, ?, ?, ?::timestamptz, ?::timestamptz, ?, ?, ?, ?)""";
    private static final String END_CLOCKS = """
            update case_clock set submission_no = ?,
                ended = case when ?::timestamptz < due_before then 'submitted' else 'submitted-late' end
            where case_id = ? and jurisdiction = ? and revision <= ? and ended is null""";
    private static final String WITHDRAW = """
            update case_submission set withdrawn_by = ?, withdrawn_at = ?::timestamptz
            where case_id = ? and submission_no = ?""";
    private static final String RESUME_CLOCKS =
            "update case_clock set submission_no = null, ended = null where case_id = ? and submission_no = ?";

    private final Database database;

    PostgresSubmissions(Database database) {
        this.database = database;
    }

    @Override
    public List<Submission> of(CaseId id) {
        return database.query(OF_CASE, statement -> statement.setObject(1, id.value()), Reading::submission);
    }

    @Override
    public void add(CaseId id, Submission submission, Instant recordedAt) {
        database.update(ADD, statement -> {
            statement.setObject(1, id.value());
            statement.setInt(2, submission.number());
            statement.setLong(3, submission.caseRevision());
            statement.setString(4, submission.submittedAt().toString());
            statement.setString(5, recordedAt.toString());
            statement.setString(6, submission.jurisdiction());
            statement.setString(7, submission.recipient());
            statement.setString(8, submission.acknowledgement().orElse(null));
            statement.setString(9, submission.recordedBy());
        });
        database.update(END_CLOCKS, statement -> {
            statement.setInt(1, submission.number());
            statement.setString(2, submission.submittedAt().toString());
            statement.setObject(3, id.value());
            statement.setString(4, submission.jurisdiction());
            statement.setLong(5, submission.caseRevision());
        });
    }

    @Override
    public void withdraw(CaseId id, int number, String by, Instant at) {
        database.update(WITHDRAW, statement -> {
            statement.setString(1, by);
            statement.setString(2, at.toString());
            statement.setObject(3, id.value());
            statement.setInt(4, number);
        });
        database.update(RESUME_CLOCKS, statement -> {
            statement.setObject(1, id.value());
            statement.setInt(2, number);
        });
    }
}
