package theriac.adverseevent.disproportionality.rest;

import java.util.List;

import org.jspecify.annotations.Nullable;

import theriac.adverseevent.disproportionality.CompareDrugs.Compared;
import theriac.adverseevent.disproportionality.CompareDrugs.Comparison;

/// A page of reactions of two drugs.
record ComparisonBody(
        List<String> drugs, List<Reaction> items, @Nullable String nextCursor, BasisBody basis) {

    /// A reaction with either drug.
    ///
    /// @param first the first drug against all cases
    /// @param second the second drug against all cases
    /// @param direct the first drug against the cases of either
    record Reaction(String reaction, StatisticsBody first, StatisticsBody second, StatisticsBody direct) {

        static Reaction of(Compared compared) {
            return new Reaction(
                    compared.reaction(),
                    StatisticsBody.of(compared.first()),
                    StatisticsBody.of(compared.second()),
                    StatisticsBody.of(compared.direct()));
        }
    }

    /// @param comparison one more than the limit where there is a next page
    static ComparisonBody of(List<String> drugs, Comparison comparison, int limit) {
        var all = comparison.reactions();
        boolean more = all.size() > limit;
        var shown = more ? all.subList(0, limit) : all;
        return new ComparisonBody(
                drugs,
                shown.stream().map(Reaction::of).toList(),
                more ? RankCursor.encode(shown.getLast().rank()) : null,
                BasisBody.of(comparison.basis()));
    }
}
