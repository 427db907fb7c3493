package theriac.interaction.check;

import java.util.Arrays;

/// Which rules may join two drugs: a byte for every pair, which is all that most pairs need, and the rules of the
/// pairs in one sorted array.
final class PairTable {

    private final int drugs;
    private final byte[] matrix;

    /// The pair (lower number first) in the upper half, the rule and whether it only may apply in the lower.
    private final long[] entries;

    /// Where the entries of each lower number begin.
    private final int[] beginnings;

    private PairTable(int drugs, byte[] matrix, long[] entries) {
        this.drugs = drugs;
        this.matrix = matrix;
        this.entries = entries;
        this.beginnings = new int[drugs + 1];
        for (var number = 0; number <= drugs; number++) {
            var found = Arrays.binarySearch(entries, ((long) number * drugs) << 32);
            beginnings[number] = found < 0 ? -found - 1 : found;
        }
    }

    /// Tells each rule that may join two of these drugs, and their places among them.
    void findIn(int[] numbers, Told told) {
        var found = new int[numbers.length * (numbers.length - 1) / 2 + 1];
        var count = pairsIn(numbers, found);
        for (var at = 0; at < count; at++) {
            tell(found[at] >>> 16, found[at] & 0xffff, numbers, told);
        }
    }

    /// Finds the pairs that any rule may join, as the place of the first in the upper half and that of the second
    /// in the lower. Writes each pair and moves on only past those found: there is no branch to mispredict.
    int pairsIn(int[] numbers, int[] found) {
        var count = 0;
        for (var first = 0; first < numbers.length; first++) {
            var row = numbers[first] * drugs;
            for (var second = first + 1; second < numbers.length; second++) {
                found[count] = (first << 16) | second;
                count += matrix[row + numbers[second]];
            }
        }
        return count;
    }

    private void tell(int first, int second, int[] numbers, Told told) {
        var lower = Math.min(numbers[first], numbers[second]);
        var pair = pair(drugs, numbers[first], numbers[second]);
        var found = Arrays.binarySearch(entries, beginnings[lower], beginnings[lower + 1], pair << 32);
        for (var at = found < 0 ? -found - 1 : found; at < entries.length && entries[at] >>> 32 == pair; at++) {
            told.tell(first, second, (int) entries[at] >>> 1, (entries[at] & 1) != 0);
        }
    }

    /// Is told of a rule that joins the drugs at two places, or only may.
    interface Told {

        void tell(int first, int second, int rule, boolean possibly);
    }

    private static long pair(int drugs, int one, int other) {
        return (long) Math.min(one, other) * drugs + Math.max(one, other);
    }

    /// Gathers the rules of pairs.
    static final class Builder {

        private final int drugs;
        private long[] entries = new long[1024];
        private int size;

        Builder(int drugs) {
            this.drugs = drugs;
        }

        /// A certain entry and a possible one of the same pair and rule are one certain entry.
        void add(int one, int other, int rule, boolean possibly) {
            if (size == entries.length) {
                entries = Arrays.copyOf(entries, size * 2);
            }
            entries[size++] = pair(drugs, one, other) << 32 | (long) rule << 1 | (possibly ? 1 : 0);
        }

        PairTable build() {
            Arrays.sort(entries, 0, size);
            var kept = 0;
            var matrix = new byte[Math.multiplyExact(drugs, drugs)];
            for (var at = 0; at < size; at++) {
                if (kept == 0 || entries[kept - 1] >>> 1 != entries[at] >>> 1) {
                    entries[kept++] = entries[at];
                    mark(matrix, entries[at] >>> 32);
                }
            }
            return new PairTable(drugs, matrix, Arrays.copyOf(entries, kept));
        }

        private void mark(byte[] matrix, long pair) {
            var one = (int) (pair / drugs);
            var other = (int) (pair % drugs);
            matrix[one * drugs + other] = 1;
            matrix[other * drugs + one] = 1;
        }
    }
}
