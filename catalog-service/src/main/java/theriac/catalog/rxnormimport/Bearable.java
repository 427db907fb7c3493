package theriac.catalog.rxnormimport;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import theriac.catalog.drug.DrugId;

/// How much one transaction bears. Most ingredients are new or touch small drugs, and thousands of them go at once; but
/// a drug that people have worked on may say more than a thousand of those, and a transaction holds each drug that it
/// touches in memory several times over: as rows, as what it says before and after, as a revision, as an event.
final class Bearable {

    /// As the database keeps documents, compressed to about a fourth.
    static final long MOST_BYTES = 3_000_000;

    private Bearable() {}

    /// As many things, from the first on, as touch drugs that weigh no more together; at least one.
    ///
    /// @param drugs which drugs a thing touches
    /// @param weights of drugs in bytes
    static <T> List<T> firstOf(List<T> things, Function<T, Set<DrugId>> drugs, Map<DrugId, Long> weights) {
        var touched = new HashSet<DrugId>();
        long bytes = 0;
        for (int i = 0; i < things.size(); i++) {
            for (var drug : drugs.apply(things.get(i))) {
                bytes += touched.add(drug) ? weights.getOrDefault(drug, 0L) : 0;
            }
            if (i > 0 && bytes > MOST_BYTES) {
                return things.subList(0, i);
            }
        }
        return things;
    }
}
