package theriac.adverseevent.disproportionality;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import theriac.signaldetection.index.DrugCounts;
import theriac.signaldetection.index.PairCount;
import theriac.signaldetection.index.Scope;
import theriac.signaldetection.statistics.PairStatistics;

/// Puts two drugs beside each other, reaction by reaction: each against all cases, and the first against the second.
@ApplicationScoped
public class CompareDrugs {

    private final Disproportionality disproportionality;

    CompareDrugs(Disproportionality disproportionality) {
        this.disproportionality = disproportionality;
    }

    /// What is reported of two drugs for one reaction.
    ///
    /// @param direct the first among the cases of either: cases with both drugs are cases of the first
    public record Compared(
            Rank rank, String reaction, PairStatistics first, PairStatistics second, PairStatistics direct) {}

    /// Reactions, those with the most cases of either drug first.
    public record Comparison(Basis basis, List<Compared> reactions) {
        public Comparison {
            reactions = List.copyOf(reactions);
        }
    }

    /// The reactions behind a rank.
    public Comparison compare(Scope scope, String first, String second, Optional<Rank> after, int limit) {
        var moment = disproportionality.now();
        var counts = new Sides(
                moment.view().drug(scope, Set.of(first)),
                moment.view().drug(scope, Set.of(second)),
                moment.view().drug(scope, Set.of(first, second)));
        var top = new TopRanked<Compared>(after, limit);
        for (int place = 0; place < counts.either().size(); place++) {
            int reaction = counts.either().reaction(place);
            var name = moment.view().reactions().name(reaction);
            var rank = new Rank(OptionalDouble.of(counts.either().both(place)), first + "," + second, name);
            top.add(
                    rank,
                    () -> new Compared(
                            rank,
                            name,
                            moment.statistics(counts.ofFirst(reaction)),
                            moment.statistics(counts.ofSecond(reaction)),
                            moment.statistics(counts.direct(reaction))));
        }
        return new Comparison(moment.basis(scope), top.best());
    }

    private record Sides(DrugCounts first, DrugCounts second, DrugCounts either) {

        PairCount ofFirst(int reaction) {
            return against(first, reaction);
        }

        PairCount ofSecond(int reaction) {
            return against(second, reaction);
        }

        PairCount direct(int reaction) {
            return new PairCount(first.bothOf(reaction), first.cases(), either.bothOf(reaction), either.cases());
        }

        private static PairCount against(DrugCounts drug, int reaction) {
            var totals = drug.totals();
            return new PairCount(drug.bothOf(reaction), drug.cases(), totals.reaction(reaction), totals.cases());
        }
    }
}
