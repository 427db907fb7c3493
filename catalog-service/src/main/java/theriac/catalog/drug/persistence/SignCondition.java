package theriac.catalog.drug.persistence;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import theriac.catalog.drug.CodedDrugs.Sign;
import theriac.catalog.drug.CodedDrugs.Signs;

/// Signs of drugs as a condition on the row `d` of the table of drugs. Values become parameters.
final class SignCondition {

    private static final String IN_FORCE = """
            from drug_version v
            where v.drug_id = d.id and v.effective_from <= :today
            """;
    private static final String IS_IN_FORCE = "exists (select " + IN_FORCE + ")";

    private final Map<String, Object> parameters = new HashMap<>();
    private final LocalDate today;
    private final String sql;

    private SignCondition(Signs signs, LocalDate today) {
        this.today = today;
        this.sql = joined(signs.all().stream().map(this::any).toList(), " and ", "true");
    }

    static SignCondition of(Signs signs, LocalDate today) {
        return new SignCondition(signs, today);
    }

    String sql() {
        return sql;
    }

    Map<String, Object> parameters() {
        return Map.copyOf(parameters);
    }

    private String any(Collection<Sign> signs) {
        return joined(signs.stream().map(this::borne).toList(), " or ", "false");
    }

    private String borne(Sign sign) {
        return switch (sign) {
            case Sign.Is(var id) -> "d.id = " + parameter(id.value());
            case Sign.IdUpTo(var length) -> "length(d.id) <= " + parameter(length);
            case Sign.HasCode(var system, var value) ->
                "d.id in (select c.drug_id from drug_code c where %s and %s)"
                        .formatted(equal("c.system", system == null ? null : system.name()), equal("c.code", value));
            case Sign.InClass(var classId) ->
                classId == null ? inForce() : inForce() + " and " + hasClass(classId.value());
            case Sign.InUse() -> "d.state = 'PUBLISHED' and " + inForce();
            case Sign.Withdrawn() -> "d.state = 'WITHDRAWN'";
        };
    }

    private String hasClass(String classId) {
        return "(select v.body -> 'classes' @> to_jsonb(cast(" + parameter(classId) + " as text)) " + IN_FORCE
                + " order by v.effective_from desc, v.number desc limit 1)";
    }

    private String inForce() {
        parameters.put("today", today);
        return IS_IN_FORCE;
    }

    private String equal(String column, @Nullable String value) {
        return value == null ? "true" : column + " = " + parameter(value);
    }

    private String parameter(Object value) {
        var name = "p" + parameters.size();
        parameters.put(name, value);
        return ":" + name;
    }

    private static String joined(List<String> conditions, String by, String none) {
        return conditions.isEmpty()
                ? none
                : conditions.stream().collect(Collectors.joining(")" + by + "(", "((", "))"));
    }
}
