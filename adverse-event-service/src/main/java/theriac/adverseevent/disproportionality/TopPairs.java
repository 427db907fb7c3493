package theriac.adverseevent.disproportionality;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.PriorityQueue;
import java.util.function.Consumer;

/// The best pairs that one worker has seen, in a heap that never holds more than it must.
final class TopPairs implements Consumer<StreamedPair> {

    private final PairQuery query;
    private final Listings listings;
    private final Optional<Rank> after;
    private final int most;
    private final PriorityQueue<RankedPair> worstFirst =
            new PriorityQueue<>(Comparator.comparing(RankedPair::rank).reversed());
    private String drug = "";
    private Listings.OfDrug listed = new Listings.OfDrug(List.of());
    private long total;

    TopPairs(PairQuery query, Listings listings, Optional<Rank> after, int most) {
        this.query = query;
        this.listings = listings;
        this.after = after;
        this.most = most;
    }

    @Override
    public void accept(StreamedPair pair) {
        var asked = query.selection().listing();
        if (asked.isPresent() && listing(pair) != asked.get()) {
            return;
        }
        if (after.isEmpty()) {
            total++;
            if (isHopeless(pair)) {
                return;
            }
        }
        var rank = rank(pair);
        if (after.isPresent()) {
            if (rank.compareTo(after.get()) <= 0) {
                return;
            }
            total++;
        }
        keep(pair, rank);
    }

    long total() {
        return total;
    }

    PriorityQueue<RankedPair> pairs() {
        return worstFirst;
    }

    private void keep(StreamedPair pair, Rank rank) {
        var worst = worstFirst.peek();
        if (worstFirst.size() == most && worst != null && rank.compareTo(worst.rank()) >= 0) {
            return;
        }
        worstFirst.add(new RankedPair(rank, pair.verdict(), listing(pair), pair.count()));
        if (worstFirst.size() > most) {
            worstFirst.poll();
        }
    }

    /// Whether it cannot be among the best, as far as that can be told without its names.
    private boolean isHopeless(StreamedPair pair) {
        var worst = worstFirst.peek();
        if (worst == null || worstFirst.size() < most || worst.rank().value().isEmpty()) {
            return false;
        }
        return !query.by().isDefined(pair.row())
                || !query.by().reaches(pair.row(), worst.rank().value().getAsDouble());
    }

    private Rank rank(StreamedPair pair) {
        var value = query.by().isDefined(pair.row())
                ? OptionalDouble.of(query.by().value(pair.row()))
                : OptionalDouble.empty();
        return new Rank(value, pair.drug(), pair.reaction());
    }

    private Listing listing(StreamedPair pair) {
        if (!pair.drug().equals(drug)) {
            drug = pair.drug();
            listed = listings.of(drug);
        }
        return listed.of(pair.reaction());
    }
}
