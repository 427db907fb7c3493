package theriac.catalog.drug.persistence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import theriac.catalog.drug.DrugFilter;

/// A filter as conditions on the column that holds a drug's id. Only what is asked for is in the text, so that
/// each combination gets a plan of its own.
///
/// @param subqueries each selects the ids that one part of the filter lets through
record FilterSql(List<String> subqueries, Map<String, Object> parameters) {

    private static final String NAMED = """
            select id from drug where lower(name) = lower(:name)
            union all select drug_id from drug_name where lower(name) = lower(:name)""";

    private static final String CODED = "select drug_id from drug_code where system = :system and code = :code";

    private static final String IN_STATE = "select id from drug where state = :state";

    /// The version in force is the last one that has taken effect.
    private static final String IN_FORCE = """
            select v.drug_id from drug_version v
            where v.effective_from <= :today
              and not exists (
                select from drug_version n
                where n.drug_id = v.drug_id
                  and n.effective_from <= :today
                  and (n.effective_from, n.number) > (v.effective_from, v.number))""";

    static FilterSql of(DrugFilter filter, LocalDate today) {
        var sql = new FilterSql(new ArrayList<>(), new HashMap<>());
        filter.name().ifPresent(name -> sql.add(NAMED, Map.of("name", name)));
        filter.code()
                .ifPresent(code -> sql.add(CODED, Map.of("system", code.system().name(), "code", code.value())));
        filter.state().ifPresent(state -> sql.add(IN_STATE, Map.of("state", state.name())));
        sql.addVersion(filter, today);
        return sql;
    }

    /// The filter's conditions on this column, each after an `and`.
    String on(String column) {
        var conditions = new StringBuilder();
        for (var subquery : subqueries) {
            conditions
                    .append(" and ")
                    .append(column)
                    .append(" in (")
                    .append(subquery)
                    .append(')');
        }
        return conditions.toString();
    }

    private void addVersion(DrugFilter filter, LocalDate today) {
        var version = new StringBuilder(IN_FORCE);
        filter.classId().ifPresent(it -> {
            version.append(" and v.classes @> to_jsonb(cast(:class as text))");
            parameters.put("class", it.value());
        });
        filter.route().ifPresent(it -> {
            version.append(" and v.routes @> to_jsonb(cast(:route as text))");
            parameters.put("route", it.value());
        });
        filter.cnsGrade().ifPresent(it -> {
            version.append(" and v.cns_grade = :grade");
            parameters.put("grade", it);
        });
        if (version.length() > IN_FORCE.length()) {
            add(version.toString(), Map.of("today", today));
        }
    }

    private void add(String subquery, Map<String, Object> its) {
        subqueries.add(subquery);
        parameters.putAll(its);
    }
}
