package theriac.catalog.drug.persistence;

import java.util.List;

import jakarta.persistence.Tuple;

import org.jspecify.annotations.Nullable;

import theriac.catalog.drug.Code;
import theriac.catalog.drug.DrugId;
import theriac.catalog.drug.DrugMatch;
import theriac.catalog.drug.DrugSearch.Place;

/// What a search found: the best match of a drug.
record HitRow(Place place, DrugMatch match) {

    /// The rank of names spelled alike.
    static final int ALIKE = 5;

    /// The rank of those among them that begin with another letter.
    static final int ALIKE_BUT_FOR_THE_FIRST_LETTER = 6;

    /// How the database's ranks, in their order, were matched.
    private static final List<DrugMatch.How> BY_RANK = List.of(
            DrugMatch.How.EXACT,
            DrugMatch.How.EXACT,
            DrugMatch.How.PREFIX,
            DrugMatch.How.PREFIX,
            DrugMatch.How.WORD,
            DrugMatch.How.SIMILAR,
            DrugMatch.How.SIMILAR);

    static List<HitRow> of(List<?> rows) {
        return rows.stream().map(row -> of((Tuple) row)).toList();
    }

    private static HitRow of(Tuple row) {
        var rank = row.get("rank", Integer.class);
        var place = new Place(
                rank,
                row.get("distance", Integer.class),
                row.get("length", Integer.class),
                new DrugId(row.get("drug_id", String.class)));
        var match = new DrugMatch(
                row.get("text", String.class),
                DrugMatch.Kind.valueOf(row.get("kind", String.class)),
                BY_RANK.get(rank),
                code(row));
        return new HitRow(place, match);
    }

    private static DrugMatch.@Nullable MatchedCode code(Tuple row) {
        var system = row.get("system", String.class);
        return system == null
                ? null
                : new DrugMatch.MatchedCode(
                        Code.CodeSystem.valueOf(system),
                        new Code.Status(row.get("retired", Boolean.class), row.get("replaced_by", String.class)));
    }
}
