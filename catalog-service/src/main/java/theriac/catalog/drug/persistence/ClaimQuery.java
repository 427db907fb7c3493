package theriac.catalog.drug.persistence;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import theriac.catalog.drug.ClaimFilter;
import theriac.catalog.drug.ClaimId;
import theriac.catalog.drug.ClaimUnit;

/// The question for claims that a filter asks, in the query language of the persistence provider.
final class ClaimQuery {

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    private ClaimQuery() {}

    static ClaimQuery of(ClaimFilter filter, @Nullable ClaimId after) {
        var query = new ClaimQuery();
        query.add("id > :after", "after", after == null ? "" : after.value());
        filter.drug().ifPresent(drug -> query.add("drugId = :drug", "drug", drug.value()));
        filter.topic().ifPresent(topic -> query.add("topic = :topic", "topic", topic.name()));
        filter.subject().ifPresent(text -> query.containing("subject", "subject", text));
        filter.comparedWith().ifPresent(text -> query.containing("reading.comparedWith", "comparedWith", text));
        filter.evidenceLevel().ifPresent(level -> query.add("source.evidenceLevel = :level", "level", level.name()));
        filter.jurisdiction()
                .ifPresent(place -> query.add("source.jurisdiction = :jurisdiction", "jurisdiction", place));
        filter.datedSince().ifPresent(date -> query.add("source.dated >= :since", "since", date));
        filter.figures().ifPresent(query::stating);
        return query;
    }

    String text() {
        return String.join(" and ", conditions) + " order by id";
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    private void stating(ClaimFilter.Figures figures) {
        conditions.add("comparator is not null");
        figures.comparator().ifPresent(comparator -> add("comparator = :comparator", "comparator", comparator.name()));
        figures.within().ifPresent(this::within);
    }

    private void within(ClaimFilter.Within within) {
        var asked = new ClaimUnit(within.unit());
        var units = new ArrayList<String>();
        for (var unit : asked.comparable()) {
            units.add(inUnit(unit, within, Integer.toString(units.size())));
        }
        conditions.add("((" + String.join(") or (", units) + "))");
    }

    /// The ends of a figure that is more or less than something are not among its values.
    private String inUnit(ClaimUnit unit, ClaimFilter.Within within, String suffix) {
        var asked = new ClaimUnit(within.unit());
        var condition = new StringBuilder("unit = :unit" + suffix);
        parameters.put("unit" + suffix, unit.name());
        within.low().ifPresent(low -> {
            condition.append(" and (high is null or high > :low%1$s or (high = :low%1$s and low is not null))"
                    .formatted(suffix));
            parameters.put("low" + suffix, converted(low, asked, unit));
        });
        within.high().ifPresent(high -> {
            condition.append(" and (low is null or low < :high%1$s or (low = :high%1$s and high is not null))"
                    .formatted(suffix));
            parameters.put("high" + suffix, converted(high, asked, unit));
        });
        return condition.toString();
    }

    private static BigDecimal converted(BigDecimal figure, ClaimUnit from, ClaimUnit to) {
        return to.fromBase(from.inBase(figure));
    }

    private void containing(String path, String name, String text) {
        var pattern = "%" + text.toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0") + "%";
        add("lower(%s) like :%s escape '!'".formatted(path, name), name, pattern);
    }

    private void add(String condition, String name, Object value) {
        conditions.add(condition);
        parameters.put(name, value);
    }
}
