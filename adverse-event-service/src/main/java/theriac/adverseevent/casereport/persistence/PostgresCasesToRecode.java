package theriac.adverseevent.casereport.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import theriac.adverseevent.casereport.CaseId;
import theriac.adverseevent.casereport.CasesToRecode;
import theriac.adverseevent.coding.MentionKind;
import theriac.adverseevent.persistence.Database;
import theriac.patientreference.PatientReference;

/// Finds cases to be coded again by the partial indexes of what is not recognised or was decided.
@ApplicationScoped
class PostgresCasesToRecode implements CasesToRecode {

    private static final String UNCODED_DRUG = """
            select case_no from case_drug where drug_id is null
                and (name_key = any(?) or code = any(?) or ingredient = any(?))""";
    private static final String DECIDED_DRUG = """
            select case_no from case_drug where coded_by = 'assessor'
                and (name_key = any(?) or code = any(?) or ingredient = any(?))""";
    private static final String UNCODED_REACTION =
            "select case_no from case_reaction where term is null and reported_key = any(?)";
    private static final String DECIDED_REACTION =
            "select case_no from case_reaction where coded_by = 'assessor' and reported_key = any(?)";
    private static final String FIND = "select case_no, case_id, patient_reference from safety_case where case_no in (";
    private static final String NEXT = ") and case_no > ? and (? = '*' or sender = ?) order by case_no limit ?";
    private static final String TAKE = """
            with taken as (
                delete from recoding_queue where case_no in (
                    select case_no from recoding_queue where case_no > ? order by case_no limit ?
                    for update skip locked)
                returning case_no)
            select case_no, case_id, patient_reference from safety_case
            where case_no in (select case_no from taken) order by case_no""";

    private final Database database;

    PostgresCasesToRecode(Database database) {
        this.database = database;
    }

    private record Row(long place, CaseId id, Optional<PatientReference> patient) {}

    @Override
    public Found next(Which which, long after, int limit) {
        var rows = switch (which) {
            case Which.Uncoded uncoded ->
                named(
                        uncoded.kind() == MentionKind.DRUG ? UNCODED_DRUG : UNCODED_REACTION,
                        uncoded.kind(),
                        uncoded.site(),
                        uncoded.keys(),
                        after,
                        limit);
            case Which.Decided decided ->
                named(
                        decided.kind() == MentionKind.DRUG ? DECIDED_DRUG : DECIDED_REACTION,
                        decided.kind(),
                        decided.site(),
                        decided.keys(),
                        after,
                        limit);
            case Which.Queued ignored -> take(after, limit);
        };
        return new Found(
                rows.stream().map(Row::id).toList(),
                rows.stream().flatMap(row -> row.patient().stream()).collect(Collectors.toUnmodifiableSet()),
                rows.isEmpty() ? 0 : rows.getLast().place());
    }

    private List<Row> named(String naming, MentionKind kind, String site, Set<String> keys, long after, int limit) {
        return database.query(
                FIND + naming + NEXT,
                statement -> {
                    var array = statement.getConnection().createArrayOf("text", keys.toArray());
                    int next = 1;
                    for (int names = kind == MentionKind.DRUG ? 3 : 1; names > 0; names--) {
                        statement.setArray(next, array);
                        next++;
                    }
                    statement.setLong(next, after);
                    statement.setString(next + 1, site);
                    statement.setString(next + 2, site);
                    statement.setInt(next + 3, limit);
                },
                PostgresCasesToRecode::row);
    }

    private List<Row> take(long after, int limit) {
        return database.query(
                TAKE,
                statement -> {
                    statement.setLong(1, after);
                    statement.setInt(2, limit);
                },
                PostgresCasesToRecode::row);
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getLong("case_no"),
                new CaseId(row.getObject("case_id", UUID.class)),
                Optional.ofNullable(row.getString("patient_reference")).map(PatientReference::new));
    }
}
