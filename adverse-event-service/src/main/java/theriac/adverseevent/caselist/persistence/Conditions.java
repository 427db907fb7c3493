package theriac.adverseevent.caselist.persistence;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import theriac.adverseevent.caselist.CaseFilter;
import theriac.adverseevent.caselist.CountBy;
import theriac.adverseevent.casereport.Coded;
import theriac.adverseevent.casereport.Seriousness;
import theriac.adverseevent.coding.SpokenName;

/// The `where` clause of a filter and its parameters. Cases are `c`; texts go into parameters, never into the clause.
final class Conditions {

    private static final String DRUG = "(d.drug_id = ? or (d.drug_id is null and d.name_key = ?))";
    private static final String REACTION = "(r.term = ? or (r.term is null and r.reported_key = ?))";

    private static final String NAMES_DRUG =
            "exists (select from case_drug d where d.case_no = c.case_no and " + DRUG + ")";
    private static final String NAMES_REACTION =
            "exists (select from case_reaction r where r.case_no = c.case_no and " + REACTION + ")";

    private final List<String> clauses = new ArrayList<>(List.of("c.state <> 'erased'"));
    private final List<Object> parameters = new ArrayList<>();

    static Conditions onCase(CaseFilter filter) {
        var conditions = new Conditions();
        filter.site().ifPresent(site -> conditions.add("(c.sender = ? or c.background <> 'hospital')", site.value()));
        filter.background()
                .map(Coded::code)
                .ifPresent(code -> conditions.add("c.background = ?::case_background", code));
        filter.seriousness().map(Seriousness::bit).ifPresent(bit -> conditions.add("c.seriousness & ? <> 0", bit));
        filter.receivedFrom()
                .map(Instant::toString)
                .ifPresent(from -> conditions.add("c.received_at >= ?::timestamptz", from));
        filter.receivedBefore()
                .map(Instant::toString)
                .ifPresent(before -> conditions.add("c.received_at < ?::timestamptz", before));
        return conditions;
    }

    /// Restricts to cases that name the filter's drug and reaction.
    Conditions naming(CaseFilter filter) {
        return drug(filter, NAMES_DRUG).reaction(filter, NAMES_REACTION);
    }

    /// Restricts the drugs `d` and reactions `r` that are counted, or the cases where they are not told apart.
    Conditions counting(CaseFilter filter, CountBy by) {
        return drug(filter, by.drug() ? DRUG : NAMES_DRUG).reaction(filter, by.reaction() ? REACTION : NAMES_REACTION);
    }

    private Conditions drug(CaseFilter filter, String clause) {
        filter.drug().ifPresent(drug -> add(clause, drug, SpokenName.of(drug).key()));
        return this;
    }

    private Conditions reaction(CaseFilter filter, String clause) {
        filter.reaction()
                .ifPresent(reaction ->
                        add(clause, reaction, SpokenName.of(reaction).key()));
        return this;
    }

    Conditions add(String clause, Object... values) {
        clauses.add(clause);
        parameters.addAll(List.of(values));
        return this;
    }

    String where() {
        return " where " + String.join(" and ", clauses);
    }

    /// Sets the parameters, and gives the number of the next.
    int bind(PreparedStatement statement) throws SQLException {
        int next = 1;
        for (var parameter : parameters) {
            statement.setObject(next, parameter);
            next++;
        }
        return next;
    }
}
