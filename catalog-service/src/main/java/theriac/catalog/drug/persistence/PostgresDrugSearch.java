package theriac.catalog.drug.persistence;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import theriac.catalog.drug.Drug;
import theriac.catalog.drug.DrugFilter;
import theriac.catalog.drug.DrugId;
import theriac.catalog.drug.DrugSearch;

/// Searches the cheap ways first, and the next way only where the page is not full yet.
@ApplicationScoped
class PostgresDrugSearch implements DrugSearch {

    /// Also keeps the planner, for this transaction, from reading all names because a limit ends the reading
    /// early: it can't know how few are alike.
    private static final String FORM = """
            select form, spelled(form), set_config('enable_seqscan', 'off', true),
                set_config('plan_cache_mode', :planning, true),
                set_config('pg_trgm.word_similarity_threshold',
                    case when length(form) > :beginning then :alike else :beginsAlike end, true)
            from search_form(:typed) as form""";

    /// To plan each search for what was typed would take as long as the search. What a filter lets through is worth
    /// a plan: one class may have five drugs or all.
    private static final String ONE_PLAN = "force_generic_plan";

    private static final String PLAN_EACH = "auto";

    private static final String CLOSER = "select set_config('pg_trgm.word_similarity_threshold', :closeness, true)";

    /// How much of a word must be found in a name, by trigrams (0 to 1). Two letters of eight that changed
    /// places leave 0.38, a wrong letter among the first six of eight leaves 0.3. People rarely mistake the first
    /// letter, and without it so much would be alike that more is asked for.
    private static final String ALIKE = "0.38";

    private static final String BEGINS_ALIKE = "0.3";
    private static final int A_BEGINNING = 7;
    private static final String ALIKE_BUT_FOR_THE_FIRST_LETTER = "0.5";

    /// Of what stands between these two, the best match of each drug.
    private static final String BEST_OF = "select * from (select distinct on (drug_id) * from (";

    private static final String IN_ORDER = """
            ) hit order by drug_id, rank, distance, length, text) best
            where (rank, distance, length, drug_id) > (:rank, :distance, :length, :drug)
            order by rank, distance, length, drug_id
            limit :limit
            """;

    private static final Place BEFORE_ALL = new Place(-1, 0, 0, new DrugId("0"));

    private final EntityManager database;
    private final ShortDrugs drugs;

    PostgresDrugSearch(EntityManager database, ShortDrugs drugs) {
        this.database = database;
        this.drugs = drugs;
    }

    @Override
    @Transactional
    public List<Hit> search(String typed, DrugFilter filter, LocalDate today, @Nullable Place after, int limit) {
        var conditions = FilterSql.of(filter, today);
        var form = form(typed, conditions.subqueries().isEmpty() ? ONE_PLAN : PLAN_EACH);
        if (form.plain().isEmpty()) {
            return List.of();
        }
        var code = typed.strip().toUpperCase(Locale.ROOT);
        var search = new SearchSql(form.plain(), form.spelled(), code, conditions);
        var begin = Optional.ofNullable(after).orElse(BEFORE_ALL);
        var rows = begin.rank() < HitRow.ALIKE ? rows(search, begin, limit) : misspelled(search, begin, limit);
        return withDrugs(rows, today);
    }

    private List<HitRow> rows(SearchSql search, Place after, int limit) {
        var beginnings = search.beginnings();
        var found = find(beginnings, search, after, limit);
        var nothingBeginsSo = found.isEmpty() && after.equals(BEFORE_ALL);
        if (found.size() < limit && search.hasWords()) {
            var words = search.words();
            found = find(nothingBeginsSo ? words : beginnings + " union all " + words, search, after, limit);
        }
        return found.isEmpty() && after.equals(BEFORE_ALL) ? misspelled(search, after, limit) : found;
    }

    private List<HitRow> misspelled(SearchSql search, Place after, int limit) {
        if (!search.hasMisspellings()) {
            return List.of();
        }
        var found = after.rank() > HitRow.ALIKE ? List.<HitRow>of() : find(search.alike(), search, after, limit);
        return found.isEmpty() && after.rank() != HitRow.ALIKE
                ? alikeButForTheFirstLetter(search, after, limit)
                : found;
    }

    private List<HitRow> alikeButForTheFirstLetter(SearchSql search, Place after, int limit) {
        database.createNativeQuery(CLOSER)
                .setParameter("closeness", ALIKE_BUT_FOR_THE_FIRST_LETTER)
                .getSingleResult();
        return find(search.alikeButForTheFirstLetter(), search, after, limit);
    }

    private List<HitRow> find(String hits, SearchSql search, Place after, int limit) {
        var query = database.createNativeQuery(BEST_OF + hits + IN_ORDER, Tuple.class)
                .setParameter("rank", after.rank())
                .setParameter("distance", after.distance())
                .setParameter("length", after.length())
                .setParameter("drug", after.drug().value())
                .setParameter("limit", limit);
        for (var parameter : query.getParameters()) {
            var value = search.parameters().get(parameter.getName());
            if (value != null) {
                query.setParameter(parameter.getName(), value);
            }
        }
        return HitRow.of(query.getResultList());
    }

    private Form form(String typed, String planning) {
        var row = (Object[]) database.createNativeQuery(FORM)
                .setParameter("typed", typed)
                .setParameter("planning", planning)
                .setParameter("beginning", A_BEGINNING)
                .setParameter("alike", ALIKE)
                .setParameter("beginsAlike", BEGINS_ALIKE)
                .getSingleResult();
        return new Form(String.valueOf(row[0]), String.valueOf(row[1]));
    }

    /// What was typed, as names are searched.
    ///
    /// @param spelled in the alphabet of its first letter
    private record Form(String plain, String spelled) {}

    private List<Hit> withDrugs(List<HitRow> rows, LocalDate today) {
        if (rows.isEmpty()) {
            return List.of();
        }
        var ids = rows.stream().map(row -> row.place().drug()).toList();
        var byId = drugs.of(ids, today);
        return rows.stream().flatMap(row -> hit(row, byId)).toList();
    }

    private static Stream<Hit> hit(HitRow row, Map<DrugId, Drug> byId) {
        return Optional.ofNullable(byId.get(row.place().drug()))
                .map(drug -> new Hit(drug, row.match(), row.place()))
                .stream();
    }
}
