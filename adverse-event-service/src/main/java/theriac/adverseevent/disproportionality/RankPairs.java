package theriac.adverseevent.disproportionality;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

import jakarta.enterprise.context.ApplicationScoped;

import theriac.signaldetection.index.Workers;

/// Ranks pairs, a page at a time. A ranking is kept for a while, so that its pages fit together while cases come in;
/// one that is no longer kept goes on behind the last pair that was shown, with today's counts.
@ApplicationScoped
public class RankPairs {

    /// Kept of a ranking; those who read further have the rest ranked.
    static final int KEPT = 2_000;

    private final Disproportionality disproportionality;
    private final Listings listings;
    private final Counting counting;
    private final KeptRankings kept = new KeptRankings();
    private final Semaphore questions;
    private final ExecutorService workers = Executors.newCachedThreadPool(
            Thread.ofPlatform().daemon().name("pair-count-", 0).factory());

    RankPairs(Disproportionality disproportionality, Listings listings, Counting counting) {
        this.disproportionality = disproportionality;
        this.listings = listings;
        this.counting = counting;
        this.questions = new Semaphore(counting.questions(), true);
    }

    /// Where a page begins.
    ///
    /// @param ranking that the page before was of
    /// @param place in it of the first pair of the page
    /// @param after the rank of the last pair before
    public record Start(UUID ranking, int place, Rank after) {}

    /// Some pairs of a ranking.
    ///
    /// @param next where the next page begins, if there is one
    public record Paged(Ranking ranking, List<RankedPair> pairs, Optional<Start> next) {

        public Paged {
            pairs = List.copyOf(pairs);
        }
    }

    /// A page of the pairs of a question.
    public Paged page(PairQuery query, Optional<Start> start, int limit) {
        if (start.isEmpty()) {
            return cut(ranking(query, Optional.empty()), 0, limit);
        }
        var from = start.get();
        return kept.find(from.ranking(), query)
                .filter(ranking -> ranking.isWhole()
                        || from.place() + limit <= ranking.best().size())
                .map(ranking ->
                        cut(ranking, Math.min(from.place(), ranking.best().size()), limit))
                .orElseGet(() -> cut(ranking(query, Optional.of(from.after())), 0, limit));
    }

    /// The best pairs of a question, for an export: so many are asked for once.
    public Ranking best(PairQuery query, int most) {
        return ranked(query, disproportionality.now(), Optional.empty(), most);
    }

    private static Paged cut(Ranking ranking, int place, int limit) {
        int end = Math.min(place + limit, ranking.best().size());
        var pairs = ranking.best().subList(place, end);
        return new Paged(
                ranking,
                pairs,
                end < ranking.total() && !pairs.isEmpty()
                        ? Optional.of(
                                new Start(ranking.id(), end, pairs.getLast().rank()))
                        : Optional.empty());
    }

    private Ranking ranking(PairQuery query, Optional<Rank> after) {
        var moment = disproportionality.now();
        return kept.find(query, moment.basis(query.scope()), after)
                .orElseGet(() -> kept.keep(ranked(query, moment, after, KEPT)));
    }

    private Ranking ranked(PairQuery query, Moment moment, Optional<Rank> after, int most) {
        questions.acquireUninterruptibly();
        try {
            return rank(query, moment, after, most);
        } finally {
            questions.release();
        }
    }

    private Ranking rank(PairQuery query, Moment moment, Optional<Rank> after, int most) {
        var tops = new ConcurrentLinkedQueue<TopPairs>();
        new PairStream(moment, query.scope()).each(query.selection(), new Workers(workers, counting.workers()), () -> {
            var top = new TopPairs(query, listings, after, most);
            tops.add(top);
            return top;
        });
        var best = tops.stream()
                .flatMap(top -> top.pairs().stream())
                .sorted((left, right) -> left.rank().compareTo(right.rank()))
                .limit(most)
                .toList();
        long total = tops.stream().mapToLong(TopPairs::total).sum();
        return new Ranking(UUID.randomUUID(), query, moment.basis(query.scope()), after, best, total);
    }
}
