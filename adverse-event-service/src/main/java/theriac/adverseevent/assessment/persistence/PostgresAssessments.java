package theriac.adverseevent.assessment.persistence;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import theriac.adverseevent.assessment.Assessment;
import theriac.adverseevent.assessment.Assessment.Subject;
import theriac.adverseevent.assessment.Assessments;
import theriac.adverseevent.assessment.Pair;
import theriac.adverseevent.casereport.CaseId;
import theriac.adverseevent.persistence.Database;
import theriac.dataprotection.Sealed;
import theriac.dataprotection.SubjectId;
import theriac.dataprotection.Vault;

/// One row per version. What assessors wrote in their own words is sealed with the case's key.
@ApplicationScoped
class PostgresAssessments implements Assessments {

    private static final String ADD = """
            insert into case_assessment
                (case_id, drug, reaction, assessor, version, case_revision, assessed_at, answers, reason)
            select case_id, ?, ?, ?, ?, ?, ?::timestamptz, ?::jsonb, ? from safety_case
            where case_id = ? and state <> 'erased' and ? = (select coalesce(max(version), 0) + 1 from case_assessment
                where case_id = ? and drug = ? and reaction = ? and assessor = ?)
            for key share
            on conflict (case_id, drug, reaction, assessor, version) do nothing""";
    private static final String OF_CASE = """
            select case_id, drug, reaction, assessor, version, case_revision, assessed_at, answers, reason
            from case_assessment where case_id = ? order by drug, reaction, assessor, version desc""";

    private final Database database;
    private final Vault vault;

    PostgresAssessments(Database database, Vault vault) {
        this.database = database;
        this.vault = vault;
    }

    @Override
    public boolean add(Assessment assessment) {
        var subject = assessment.subject();
        var answers = AnswersColumn.write(assessment.verdict(), assessment.naranjo(), assessment.dips());
        var reason = sealed(assessment);
        return 0
                < database.update(ADD, statement -> {
                    statement.setString(1, subject.pair().drug());
                    statement.setString(2, subject.pair().reaction());
                    statement.setString(3, subject.assessor());
                    statement.setInt(4, assessment.version());
                    statement.setLong(5, subject.caseRevision());
                    statement.setString(6, assessment.at().toString());
                    statement.setString(7, answers);
                    statement.setBytes(8, reason.map(Sealed::bytes).orElse(null));
                    statement.setObject(9, subject.caseId().value());
                    statement.setInt(10, assessment.version());
                    statement.setObject(11, subject.caseId().value());
                    statement.setString(12, subject.pair().drug());
                    statement.setString(13, subject.pair().reaction());
                    statement.setString(14, subject.assessor());
                });
    }

    @Override
    public List<Assessment> of(CaseId id) {
        return database.query(OF_CASE, statement -> statement.setObject(1, id.value()), row -> read(id, row));
    }

    private Assessment read(CaseId id, ResultSet row) throws SQLException {
        var subject = new Subject(
                id,
                row.getLong("case_revision"),
                new Pair(row.getString("drug"), row.getString("reaction")),
                row.getString("assessor"));
        var answers = AnswersColumn.read(row.getString("answers"));
        return new Assessment(
                subject,
                row.getInt("version"),
                row.getObject("assessed_at", OffsetDateTime.class).toInstant(),
                answers.toVerdict(opened(id, row)),
                answers.toNaranjo(),
                answers.toDips());
    }

    private Optional<Sealed> sealed(Assessment assessment) {
        return assessment
                .verdict()
                .reason()
                .map(reason ->
                        vault.seal(keyOf(assessment.subject().caseId()), reason.getBytes(StandardCharsets.UTF_8)));
    }

    /// Of a case that was forgotten the reason can't be read any more; that there was one is still told.
    private Optional<String> opened(CaseId id, ResultSet row) throws SQLException {
        return Optional.ofNullable(row.getBytes("reason"))
                .map(bytes -> vault.open(keyOf(id), new Sealed(bytes))
                        .map(plain -> new String(plain, StandardCharsets.UTF_8))
                        .orElse("(forgotten)"));
    }

    private static SubjectId keyOf(CaseId id) {
        return new SubjectId("case/" + id);
    }
}
