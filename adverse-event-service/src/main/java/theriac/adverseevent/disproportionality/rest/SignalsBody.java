package theriac.adverseevent.disproportionality.rest;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import theriac.adverseevent.disproportionality.RankPairs.Paged;
import theriac.adverseevent.disproportionality.RankedPair;
import theriac.adverseevent.disproportionality.ReviewState;
import theriac.adverseevent.disproportionality.ReviewStates;
import theriac.adverseevent.disproportionality.ScopeText;
import theriac.signaldetection.statistics.GammaPoissonShrinker;
import theriac.signaldetection.statistics.PairStatistics;
import theriac.signaldetection.statistics.TwoByTwoTable;

/// A page of pairs.
///
/// @param nextCursor where the next page begins; absent on the last one
/// @param total how many pairs this ranking has, behind the cursor where it was ranked anew
record SignalsBody(List<Pair> items, @Nullable String nextCursor, long total, BasisBody basis) {

    /// A pair with its numbers.
    ///
    /// @param verdict of the screen: `crossed`, or `undecided` where a statistic that it asks for is undefined
    /// @param listed `listed`, `listed-in-context`, `new` or `unknown`
    /// @param review absent where it never crossed a screen over all cases, and for those who may not see cases
    record Pair(
            String drug,
            String reaction,
            String verdict,
            String listed,
            StatisticsBody statistics,
            @Nullable Review review) {

        static Pair of(RankedPair pair, Optional<GammaPoissonShrinker> shrinker, Optional<ReviewState> review) {
            var count = pair.count();
            var table = TwoByTwoTable.ofMargins(count.both(), count.drug(), count.reaction(), count.all());
            return new Pair(
                    pair.rank().drug(),
                    pair.rank().reaction(),
                    ScopeText.code(pair.verdict()),
                    ScopeText.code(pair.listing()),
                    StatisticsBody.of(PairStatistics.of(table, shrinker)),
                    review.map(Review::of).orElse(null));
        }

        static ReviewStates.Pair name(RankedPair pair) {
            return new ReviewStates.Pair(pair.rank().drug(), pair.rank().reaction());
        }
    }

    /// What became of a pair since it crossed a screen over all cases, whatever subgroup is asked for.
    ///
    /// @param state `new`, `under-review`, `confirmed`, `refuted` or `closed`
    /// @param since when it came into this state
    record Review(String state, Instant since, Instant firstCrossedAt) {

        static Review of(ReviewState review) {
            return new Review(review.state(), review.since(), review.firstCrossedAt());
        }
    }

    static SignalsBody of(Paged page, Map<ReviewStates.Pair, ReviewState> reviews) {
        var basis = page.ranking().basis();
        var shrinker = basis.prior().map(prior -> prior.shrinker());
        return new SignalsBody(
                page.pairs().stream()
                        .map(pair -> Pair.of(pair, shrinker, Optional.ofNullable(reviews.get(Pair.name(pair)))))
                        .toList(),
                page.next().map(PairCursor::encode).orElse(null),
                page.ranking().total(),
                BasisBody.of(basis));
    }
}
