package theriac.adverseevent.disproportionality;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The best pairs of a question at one moment.
///
/// @param id by which a later page finds it again
/// @param after the rank behind which it begins; empty: from the first
/// @param best in their order; so many as are kept
/// @param total how many pairs there are behind `after`, in all
public record Ranking(UUID id, PairQuery query, Basis basis, Optional<Rank> after, List<RankedPair> best, long total) {

    public Ranking {
        best = List.copyOf(best);
    }

    /// Whether it holds all there are.
    boolean isWhole() {
        return best.size() == total;
    }
}
