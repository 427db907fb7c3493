package theriac.adverseevent.disproportionality;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.UUID;

/// The rankings that were asked for last.
final class KeptRankings {

    private static final int MOST = 64;
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final Deque<Ranking> latestFirst = new ArrayDeque<>();

    synchronized Ranking keep(Ranking ranking) {
        var oldest = ranking.basis().at().minus(LONGEST);
        latestFirst.removeIf(kept -> kept.basis().at().isBefore(oldest));
        latestFirst.addFirst(ranking);
        if (latestFirst.size() > MOST) {
            latestFirst.removeLast();
        }
        return ranking;
    }

    /// A ranking by its id, if it answers this question.
    synchronized Optional<Ranking> find(UUID id, PairQuery query) {
        return latestFirst.stream()
                .filter(kept -> kept.id().equals(id) && kept.query().equals(query))
                .findFirst();
    }

    /// The ranking that would come out again: of the same question over the same cases and prior.
    synchronized Optional<Ranking> find(PairQuery query, Basis basis, Optional<Rank> after) {
        return latestFirst.stream()
                .filter(kept -> kept.basis().offsets().equals(basis.offsets())
                        && kept.basis().prior().equals(basis.prior())
                        && kept.query().equals(query)
                        && kept.after().equals(after))
                .findFirst();
    }
}
