package theriac.adverseevent.casework.persistence;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import theriac.adverseevent.casereport.CaseId;
import theriac.adverseevent.casereport.persistence.Cells;
import theriac.adverseevent.casework.Entry;
import theriac.adverseevent.casework.Notes;
import theriac.adverseevent.casework.Question;
import theriac.adverseevent.persistence.Database;
import theriac.dataprotection.Sealed;
import theriac.dataprotection.SubjectId;
import theriac.dataprotection.Vault;

/// What people said about cases, in PostgreSQL, sealed with the case's key.
@ApplicationScoped
class PostgresNotes implements Notes {

    private static final String ADD = """
            insert into case_work_entry (case_id, entry_no, at, actor, kind, detail, words)
            select ?, coalesce(max(entry_no), 0) + 1, ?::timestamptz, ?, ?, ?, ? from case_work_entry where case_id = ?""";
    private static final String OF_CASE =
            "select * from case_work_entry where case_id = ? and entry_no < ? order by entry_no desc limit ?";
    private static final String QUESTIONS = "select * from case_question where case_id = ? order by question_no";
    private static final String ASK = """
            insert into case_question (case_id, question_no, asked_at, asked_by, question)
            select ?, coalesce(max(question_no), 0) + 1, ?::timestamptz, ?, ? from case_question where case_id = ?""";
    private static final String ANSWER = """
            update case_question set answered_at = ?::timestamptz, answered_by = ?, answer = ?
            where case_id = ? and question_no = ? and answered_at is null""";

    private final Database database;
    private final Vault vault;

    PostgresNotes(Database database, Vault vault) {
        this.database = database;
        this.vault = vault;
    }

    @Override
    public void add(CaseId id, Said said) {
        var words = sealed(id, said.words());
        database.update(ADD, statement -> {
            statement.setObject(1, id.value());
            statement.setString(2, said.at().toString());
            statement.setString(3, said.actor());
            statement.setString(4, said.kind().code());
            statement.setString(5, said.detail().orElse(null));
            statement.setBytes(6, words.map(Sealed::bytes).orElse(null));
            statement.setObject(7, id.value());
        });
    }

    @Override
    public List<Entry> of(CaseId id, int before, int limit) {
        return database.query(
                OF_CASE,
                statement -> {
                    statement.setObject(1, id.value());
                    statement.setInt(2, before);
                    statement.setInt(3, limit);
                },
                row -> new Entry(
                        row.getInt("entry_no"),
                        Reading.instant(row, "at"),
                        row.getString("actor"),
                        Cells.required(Entry.Kind.class, row, "kind"),
                        Cells.text(row, "detail"),
                        opened(id, row, "words")));
    }

    @Override
    public List<Question> questionsOf(CaseId id) {
        return database.query(QUESTIONS, statement -> statement.setObject(1, id.value()), row -> question(id, row));
    }

    private Question question(CaseId id, ResultSet row) throws SQLException {
        var answer = opened(id, row, "answer");
        var by = Cells.text(row, "answered_by");
        return new Question(
                row.getInt("question_no"),
                Reading.instant(row, "asked_at"),
                row.getString("asked_by"),
                opened(id, row, "question"),
                Reading.maybeInstant(row, "answered_at")
                        .flatMap(at -> by.map(who -> new Question.Answered(at, who, answer))));
    }

    @Override
    public void ask(CaseId id, String words, Instant at, String by) {
        var sealed = vault.seal(keyOf(id), words.getBytes(StandardCharsets.UTF_8));
        database.update(ASK, statement -> {
            statement.setObject(1, id.value());
            statement.setString(2, at.toString());
            statement.setString(3, by);
            statement.setBytes(4, sealed.bytes());
            statement.setObject(5, id.value());
        });
    }

    @Override
    public void answer(CaseId id, int number, Question.Answered answer) {
        var words = sealed(id, answer.words());
        database.update(ANSWER, statement -> {
            statement.setString(1, answer.at().toString());
            statement.setString(2, answer.recordedBy());
            statement.setBytes(3, words.map(Sealed::bytes).orElse(null));
            statement.setObject(4, id.value());
            statement.setInt(5, number);
        });
    }

    private Optional<Sealed> sealed(CaseId id, Optional<String> words) {
        return words.map(text -> vault.seal(keyOf(id), text.getBytes(StandardCharsets.UTF_8)));
    }

    /// Empty as well when the case was forgotten.
    private Optional<String> opened(CaseId id, ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getBytes(column))
                .flatMap(bytes -> vault.open(keyOf(id), new Sealed(bytes)))
                .map(plain -> new String(plain, StandardCharsets.UTF_8));
    }

    private static SubjectId keyOf(CaseId id) {
        return new SubjectId("case/" + id);
    }
}
