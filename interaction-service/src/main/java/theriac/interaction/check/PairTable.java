package theriac.interaction.check;

import java.util.Arrays;

/// Which rules may join two drugs: a bit for every pair, which is all that most pairs need, and the rules of the pairs
/// in a row. How many bits stand before a pair's own is the place of its rules, so that nothing is searched for.
final class PairTable {

    /// A word has 2 to this power bits.
    private static final int WORD = 6;

    /// How many words hold the bits of one drug.
    private final int width;

    /// A row for each drug, with a bit for each other drug that some rule may join it to.
    private final long[] bits;

    /// How many bits are set before each word.
    private final int[] before;

    /// Of each set bit, where its rules begin.
    private final int[] beginnings;

    /// The rules of each pair: the number, whether another follows, and whether it only may apply.
    private final int[] rules;

    private PairTable(int width, long[] bits, int[] before, int[] beginnings, int[] rules) {
        this.width = width;
        this.bits = bits;
        this.before = before;
        this.beginnings = beginnings;
        this.rules = rules;
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
            var row = numbers[first] * width;
            for (var second = first + 1; second < numbers.length; second++) {
                var other = numbers[second];
                found[count] = (first << 16) | second;
                count += (int) (bits[row + (other >>> WORD)] >>> other) & 1;
            }
        }
        return count;
    }

    private void tell(int first, int second, int[] numbers, Told told) {
        var at = beginnings[place(numbers[first], numbers[second])];
        do {
            told.tell(first, second, rules[at] >>> 2, (rules[at] & Builder.POSSIBLY) != 0);
        } while ((rules[at++] & Builder.MORE) != 0);
    }

    /// How many bits are set before that of a pair.
    private int place(int drug, int other) {
        var word = drug * width + (other >>> WORD);
        return before[word] + Long.bitCount(bits[word] & ((1L << other) - 1));
    }

    /// Is told of a rule that joins the drugs at two places, or only may.
    interface Told {

        void tell(int first, int second, int rule, boolean possibly);
    }

    /// Gathers the rules of pairs.
    static final class Builder {

        private static final int POSSIBLY = 1;
        private static final int MORE = 2;

        private final int drugs;
        private final int width;

        /// The pair (lower number first) in the upper half, the rule and whether it only may apply in the lower.
        private long[] entries = new long[1024];

        private int size;

        Builder(int drugs) {
            this.drugs = drugs;
            this.width = (drugs >>> WORD) + 1;
        }

        /// A certain entry and a possible one of the same pair and rule are one certain entry.
        void add(int one, int other, int rule, boolean possibly) {
            if (size == entries.length) {
                entries = Arrays.copyOf(entries, size * 2);
            }
            var pair = (long) Math.min(one, other) * drugs + Math.max(one, other);
            entries[size++] = pair << 32 | (long) rule << 1 | (possibly ? 1 : 0);
        }

        PairTable build() {
            Arrays.sort(entries, 0, size);
            unite();
            var bits = new long[Math.multiplyExact(drugs, width)];
            for (var at = 0; at < size; at++) {
                set(bits, lower(at), higher(at));
                set(bits, higher(at), lower(at));
            }
            var before = new int[bits.length];
            var set = 0;
            for (var word = 0; word < bits.length; word++) {
                before[word] = set;
                set += Long.bitCount(bits[word]);
            }
            var table = new PairTable(width, bits, before, new int[set], new int[size]);
            fill(table);
            return table;
        }

        private void unite() {
            var kept = 0;
            for (var at = 0; at < size; at++) {
                if (kept == 0 || entries[kept - 1] >>> 1 != entries[at] >>> 1) {
                    entries[kept++] = entries[at];
                }
            }
            size = kept;
        }

        private void set(long[] bits, int row, int other) {
            bits[row * width + (other >>> WORD)] |= 1L << other;
        }

        private void fill(PairTable table) {
            for (var at = 0; at < size; at++) {
                var follows = at + 1 < size && entries[at + 1] >>> 32 == entries[at] >>> 32;
                var rule = (int) entries[at];
                table.rules[at] = rule >>> 1 << 2 | (follows ? MORE : 0) | (rule & POSSIBLY);
                if (at == 0 || entries[at - 1] >>> 32 != entries[at] >>> 32) {
                    table.beginnings[table.place(lower(at), higher(at))] = at;
                    table.beginnings[table.place(higher(at), lower(at))] = at;
                }
            }
        }

        private int lower(int at) {
            return (int) ((entries[at] >>> 32) / drugs);
        }

        private int higher(int at) {
            return (int) ((entries[at] >>> 32) % drugs);
        }
    }
}
