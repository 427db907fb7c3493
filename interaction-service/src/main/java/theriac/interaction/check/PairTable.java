package theriac.interaction.check;

import java.util.Arrays;

/// Which rules may join two drugs: a byte for every pair, which is all that most pairs need, and the rules of a
/// pair in one sorted array.
final class PairTable {

    private final byte[][] rows;

    /// The pair (lower number first) in the upper half, the rule and whether it only may apply in the lower.
    private final long[] entries;

    private PairTable(byte[][] rows, long[] entries) {
        this.rows = rows;
        this.entries = entries;
    }

    /// Whether any rule may join the two.
    boolean joins(int one, int other) {
        return rows[one][other] != 0;
    }

    /// Tells each rule that joins the two.
    void forEach(int one, int other, RuleOfPair told) {
        var pair = pair(rows.length, one, other);
        var at = Arrays.binarySearch(entries, pair << 32);
        for (at = at < 0 ? -at - 1 : at; at < entries.length && entries[at] >>> 32 == pair; at++) {
            told.tell((int) entries[at] >>> 1, (entries[at] & 1) != 0);
        }
    }

    /// One rule of a pair.
    interface RuleOfPair {

        void tell(int rule, boolean possibly);
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
            var rows = new byte[drugs][drugs];
            for (var at = 0; at < size; at++) {
                if (kept == 0 || entries[kept - 1] >>> 1 != entries[at] >>> 1) {
                    entries[kept++] = entries[at];
                    mark(rows, entries[at] >>> 32);
                }
            }
            return new PairTable(rows, Arrays.copyOf(entries, kept));
        }

        private void mark(byte[][] rows, long pair) {
            var one = (int) (pair / drugs);
            var other = (int) (pair % drugs);
            rows[one][other] = 1;
            rows[other][one] = 1;
        }
    }
}
