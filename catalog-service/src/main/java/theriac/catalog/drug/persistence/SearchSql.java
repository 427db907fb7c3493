package theriac.catalog.drug.persistence;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The searches for a typed text, each as a query for the names and codes that match it.
///
/// How many rows of a table a search looks at is limited, so that a text with which half of all names begin
/// costs no more than another: of more than 250 only the first in the alphabet are ranked. Whoever types
/// on sees the rest.
final class SearchSql {

    static final int BEGUN = 250;
    static final int ALIKE = 500;

    /// The shortest texts of which a later word of a name, or a code, may be the continuation.
    private static final int SHORTEST_WORD = 3;

    private static final int SHORTEST_MISSPELLED = 4;

    /// More words than this say nothing that these do not.
    private static final int MOST_WORDS = 6;

    /// After every text that begins with what stands before it.
    private static final String LAST = "\uDBFF\uDFFF";

    /// After nothing but what stands before it.
    private static final String FIRST = "\u0001";

    private static final String FROM_NAMES = """
            (select d.id as drug_id, %1$s, length(d.search_name) as length, d.name as text, 'PREFERRED' as kind,
                null as system, false as retired, null as replaced_by
            from drug d where %2$s %3$s)
            union all
            (select d.drug_id, %1$s, length(d.search_name), d.name, d.kind, null, false, null
            from drug_name d where %2$s %4$s)
            """;

    private static final String FROM_CODES = """
            union all
            (select c.drug_id, case when upper(c.code) = :typedCode then 0 else 3 end, 0, length(c.code), c.code, 'CODE',
                c.system, c.retired, c.replaced_by
            from drug_code c
            where upper(c.code) collate "C" >= :typedCode and upper(c.code) collate "C" < :typedCodeEnd""";

    private static final String BEGINNING = "d.search_name >= :form and d.search_name < :formEnd";
    private static final String BEGINNING_RANK =
            "case when d.search_name = :form then 1 else 2 end as rank, 0 as distance";
    private static final String WORD = "d.search_name like :word";
    private static final String WORD_RANK = "4 as rank, 0 as distance";
    private static final String ALIKE_RANK =
            " as rank, cast(round(1000 - 1000 * word_similarity(:form, d.search_name)) as int) as distance";

    private final String form;
    private final String spelled;
    private final String code;
    private final FilterSql filter;
    private final Map<String, Object> parameters;

    /// @param form what was typed, as names are searched
    /// @param spelled the same in the alphabet of its first letter
    /// @param code what was typed, as codes are searched
    SearchSql(String form, String spelled, String code, FilterSql filter) {
        this.form = form;
        this.spelled = spelled;
        this.code = code;
        this.filter = filter;
        this.parameters = new HashMap<>(filter.parameters());
        parameters.put("form", form);
    }

    /// Names and codes that begin with it.
    String beginnings() {
        parameters.put("formEnd", form + LAST);
        parameters.put("typedCode", code);
        parameters.put("typedCodeEnd", code + (code.length() < SHORTEST_WORD ? FIRST : LAST));
        return FROM_NAMES.formatted(BEGINNING_RANK, BEGINNING, inAlphabet("d.id"), inAlphabet("d.drug_id"))
                + FROM_CODES
                + filter.on("c.drug_id")
                + " order by upper(c.code) collate \"C\", c.drug_id limit " + BEGUN + ")";
    }

    /// Whether it is long enough for a later word of a name to begin so.
    boolean hasWords() {
        return form.length() >= SHORTEST_WORD;
    }

    /// Names of which a later word begins with it.
    String words() {
        parameters.put("word", "% " + form + "%");
        return fromNames(WORD_RANK, WORD, BEGUN);
    }

    /// Whether it is long enough to be misspelled.
    boolean hasMisspellings() {
        return !longWords(form).isEmpty();
    }

    /// Names that begin with the same letter, with words that are spelled like its words.
    String alike() {
        parameters.put("letter", form.substring(0, form.offsetByCodePoints(0, 1)));
        return alike(HitRow.ALIKE, "d.spelled", spelled, " and left(d.search_name, 1) = :letter");
    }

    /// The same, whatever letter they begin with.
    String alikeButForTheFirstLetter() {
        return alike(HitRow.ALIKE_BUT_FOR_THE_FIRST_LETTER, "d.search_name", form, "");
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    /// @param column what is to be like the words of what was typed, in the same alphabet
    private String alike(int rank, String column, String typed, String more) {
        var words = longWords(typed);
        for (var i = 0; i < words.size(); i++) {
            parameters.put("word" + i, words.get(i));
        }
        var conditions = IntStream.range(0, words.size())
                .mapToObj(i -> ":word" + i + " <% " + column)
                .collect(Collectors.joining(" and ", "", more));
        return fromNames(rank + ALIKE_RANK, conditions, ALIKE);
    }

    private static List<String> longWords(String typed) {
        return List.of(typed.split(" ", -1)).stream()
                .filter(word -> word.length() >= SHORTEST_MISSPELLED)
                .distinct()
                .limit(MOST_WORDS)
                .toList();
    }

    private String fromNames(String rank, String condition, int limit) {
        return FROM_NAMES.formatted(
                rank, condition, filter.on("d.id") + " limit " + limit, filter.on("d.drug_id") + " limit " + limit);
    }

    private String inAlphabet(String id) {
        return filter.on(id) + " order by d.search_name, " + id + " limit " + BEGUN;
    }
}
