package theriac.adverseevent.caselist.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import theriac.adverseevent.caselist.CaseFilter;
import theriac.adverseevent.caselist.CaseIndex;
import theriac.adverseevent.caselist.Count;
import theriac.adverseevent.caselist.CountBy;
import theriac.adverseevent.casereport.CaseId;
import theriac.adverseevent.persistence.Database;

/// Finds and counts cases by SQL.
@ApplicationScoped
class PostgresCaseIndex implements CaseIndex {

    private static final String DRUG_COLUMNS = """
            d.drug_id as drug,
            case when d.drug_id is null then upper(coalesce(d.name, d.code, d.ingredient)) end as drug_reported""";
    private static final String NO_DRUG_COLUMNS = "null as drug, null as drug_reported";
    private static final String REACTION_COLUMNS =
            "r.term as reaction, case when r.term is null then lower(r.reported) end as reaction_reported";
    private static final String NO_REACTION_COLUMNS = "null as reaction, null as reaction_reported";

    private final Database database;

    PostgresCaseIndex(Database database) {
        this.database = database;
    }

    @Override
    public List<Found> find(CaseFilter filter, long before, int limit) {
        var conditions = Conditions.onCase(filter).naming(filter).add("c.case_no < ?", before);
        return database.query(
                "select case_no, case_id from safety_case c" + conditions.where() + " order by case_no desc limit ?",
                statement -> statement.setInt(conditions.bind(statement), limit),
                row -> new Found(row.getLong("case_no"), new CaseId(row.getObject("case_id", UUID.class))));
    }

    @Override
    public List<Count> count(CaseFilter filter, CountBy by, long offset, int limit) {
        var conditions = Conditions.onCase(filter).counting(filter, by).add("c.state = 'open'");
        return database.query(
                countOf(by, conditions),
                statement -> {
                    int next = conditions.bind(statement);
                    statement.setInt(next, limit);
                    statement.setLong(next + 1, offset);
                },
                PostgresCaseIndex::count);
    }

    @Override
    public boolean sees(CaseFilter filter, CaseId id) {
        var conditions = Conditions.onCase(filter).add("c.case_id = ?", id.value());
        return !database.query("select 1 from safety_case c" + conditions.where(), conditions::bind, row -> true)
                .isEmpty();
    }

    private static String countOf(CountBy by, Conditions conditions) {
        if (by.drug()) {
            conditions.add("d.role in ('suspect', 'interacting')");
        }
        return "select " + (by.drug() ? DRUG_COLUMNS : NO_DRUG_COLUMNS) + ", "
                + (by.reaction() ? REACTION_COLUMNS : NO_REACTION_COLUMNS)
                + ", count(distinct c.case_no) as cases from safety_case c"
                + (by.drug() ? " join case_drug d using (case_no)" : "")
                + (by.reaction() ? " join case_reaction r using (case_no)" : "")
                + conditions.where()
                + " group by 1, 2, 3, 4 order by cases desc, 1, 2, 3, 4 limit ? offset ?";
    }

    private static Count count(ResultSet row) throws SQLException {
        return new Count(
                Optional.ofNullable(row.getString("drug")),
                Optional.ofNullable(row.getString("drug_reported")),
                Optional.ofNullable(row.getString("reaction")),
                Optional.ofNullable(row.getString("reaction_reported")),
                row.getLong("cases"));
    }
}
