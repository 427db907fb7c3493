package theriac.adverseevent.erasure.persistence;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import theriac.adverseevent.casereport.CaseId;
import theriac.adverseevent.casereport.Coded;
import theriac.adverseevent.casereport.DeidentifiedCases;
import theriac.adverseevent.erasure.Deidentification;
import theriac.adverseevent.erasure.DeidentificationReason;
import theriac.adverseevent.erasure.Deidentifications;
import theriac.adverseevent.persistence.Columns;
import theriac.adverseevent.persistence.Database;
import theriac.dataprotection.Sealed;

/// Takes out of PostgreSQL what tells whose a case is, wherever a feature keeps it.
@ApplicationScoped
class PostgresDeidentifications implements Deidentifications, DeidentifiedCases {

    private static final String FIND =
            "select deidentified_at, deidentified_by, reason from case_deidentification where case_id = ?";
    private static final String AMONG = "select case_id from case_deidentification where case_id = any(?::uuid[])";
    private static final String ADD = """
            insert into case_deidentification (case_id, deidentified_at, deidentified_by, reason)
            values (?, ?::timestamptz, ?, ?)""";
    private static final String ORIGINALS = """
            delete from case_original o using safety_case c where c.case_id = ? and o.case_no = c.case_no""";

    /// All words that are sealed with the case's key; the first parameter is what stands there instead.
    private static final List<String> WORDS = List.of(
            "update case_question set question = ? where case_id = ?",
            "update case_question set answer = ? where case_id = ? and answer is not null",
            "update case_work_entry set words = ? where case_id = ? and words is not null",
            "update case_assessment set reason = ? where case_id = ? and reason is not null",
            "update duplicate_pair set reason = ? where first_id = ? and reason is not null",
            "update case_standing_alone set reason = ? where case_id = ?");

    private final Database database;

    PostgresDeidentifications(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Deidentification> find(CaseId id) {
        return database
                .query(
                        FIND,
                        statement -> statement.setObject(1, id.value()),
                        row -> new Deidentification(
                                id,
                                row.getObject("deidentified_at", OffsetDateTime.class)
                                        .toInstant(),
                                row.getString("deidentified_by"),
                                Coded.of(DeidentificationReason.class, row.getString("reason"))
                                        .orElseThrow()))
                .stream()
                .findFirst();
    }

    @Override
    public Set<CaseId> among(Collection<CaseId> ids) {
        return Set.copyOf(database.query(
                AMONG,
                statement -> new Columns<>(statement, 1, List.copyOf(ids)).text(CaseId::toString),
                row -> new CaseId(row.getObject("case_id", UUID.class))));
    }

    @Override
    public void deidentify(Deidentification deidentification, Sealed instead) {
        var id = deidentification.caseId().value();
        database.update(ORIGINALS, statement -> statement.setObject(1, id));
        for (var words : WORDS) {
            database.update(words, statement -> {
                statement.setBytes(1, instead.bytes());
                statement.setObject(2, id);
            });
        }
        database.update(ADD, statement -> {
            statement.setObject(1, id);
            statement.setString(2, deidentification.at().toString());
            statement.setString(3, deidentification.by());
            statement.setString(4, deidentification.reason().code());
        });
    }
}
