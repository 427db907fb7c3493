package theriac.adverseevent.disproportionality;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.Supplier;

/// The best of many behind a rank, in a heap that never holds more than it must. Not safe for several threads.
final class TopRanked<T> {

    private final Optional<Rank> after;
    private final int most;
    private final PriorityQueue<Ranked<T>> worstFirst = new PriorityQueue<>(
            Comparator.comparing((Ranked<T> ranked) -> ranked.rank()).reversed());

    TopRanked(Optional<Rank> after, int most) {
        this.after = after;
        this.most = most;
    }

    private record Ranked<T>(Rank rank, T item) {}

    /// Keeps the item if it is among the best so far.
    void add(Rank rank, Supplier<T> item) {
        var worst = worstFirst.peek();
        boolean behind = after.isEmpty() || rank.compareTo(after.get()) > 0;
        if (!behind || (worstFirst.size() == most && worst != null && rank.compareTo(worst.rank()) >= 0)) {
            return;
        }
        worstFirst.add(new Ranked<>(rank, item.get()));
        if (worstFirst.size() > most) {
            worstFirst.poll();
        }
    }

    /// The best first.
    List<T> best() {
        return worstFirst.stream()
                .sorted(Comparator.comparing((Ranked<T> ranked) -> ranked.rank()))
                .map(Ranked::item)
                .toList();
    }
}
