package theriac.signaldetection.index;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/// Which segments become one: those of a like size, four or more at a time, so that each case moves only a few
/// times, up to the largest size; and any segment of which a quarter was superseded.
///
/// @param sealed how many cases are sealed at a time
/// @param largest how many cases a merged segment has at most
record MergePolicy(int sealed, int largest) {

    /// Not powers of two: the garbage collector G1 gives large arrays whole regions, and would add almost one to each.
    static final MergePolicy USUAL = new MergePolicy(4_000, 1_024_000);

    private static final int FEWEST = 4;

    /// How many words of postings a segment has at most, so that its arrays stay arrays.
    private static final long MOST_WORDS = 1L << 29;

    /// Nothing when nothing is worth it.
    List<Slot> choose(Collection<Slot> slots) {
        for (var smallest = 0; smallest < largest; smallest = Math.max(2 * sealed, 4 * smallest)) {
            var together = fitting(ofSize(smallest, slots));
            if (together.size() >= FEWEST) {
                return together;
            }
        }
        return slots.stream()
                .filter(slot -> 4L * slot.current() < 3L * slot.size())
                .findFirst()
                .map(List::of)
                .orElse(List.of());
    }

    /// The segments of one level: up to four times as large as the smallest of it.
    private List<Slot> ofSize(int smallest, Collection<Slot> slots) {
        var above = Math.max(2 * sealed, 4 * smallest);
        return slots.stream()
                .filter(slot -> slot.size() > smallest && slot.size() <= Math.min(above, largest / 2))
                .sorted(Comparator.comparingInt(Slot::size))
                .toList();
    }

    private List<Slot> fitting(List<Slot> slots) {
        var fitting = new ArrayList<Slot>();
        var cases = 0L;
        var words = 0L;
        for (var slot : slots) {
            cases += slot.size();
            words += slot.segment().postings().words().length;
            if (cases > largest || words > MOST_WORDS) {
                break;
            }
            fitting.add(slot);
        }
        return fitting;
    }
}
