package theriac.signaldetection.index;

import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/// How many cases of a segment a selection has, and in how many each reaction occurs.
final class Margins {

    private final int cases;
    private final int[] reactions;
    private final long @Nullable [] superseded;

    Margins(int cases, int[] reactions, long @Nullable [] superseded) {
        this.cases = cases;
        this.reactions = reactions;
        this.superseded = superseded;
    }

    int cases() {
        return cases;
    }

    /// By number, as far as the segment knows any.
    int[] reactions() {
        return reactions;
    }

    /// Whether these were counted with just these cases left out.
    boolean areWithout(long @Nullable [] others) {
        return Arrays.equals(superseded, others);
    }

    static Margins of(Segment segment, Segment.Selection selection, long @Nullable [] superseded) {
        var left = Bits.without(selection.bits(), superseded, segment.size());
        var counted = new int[segment.reactions()];
        var cases = 0;
        for (var number = 0; number < segment.size(); number++) {
            if (Bits.selects(left, number)) {
                cases++;
                count(segment.columns(), number, 1, counted);
            }
        }
        return new Margins(cases, counted, superseded);
    }

    /// Whether these were counted before others, in which case all that is superseded here is so there.
    boolean isBefore(long @Nullable [] later) {
        return later != null && (superseded == null || Bits.count(superseded) <= Bits.count(later));
    }

    /// These without the cases that have been superseded since.
    Margins without(Segment segment, Segment.Selection selection, long @Nullable [] later) {
        var left = reactions.clone();
        var gone = 0;
        for (var word = 0; later != null && word < later.length; word++) {
            var bits = later[word]
                    & ~(superseded == null ? 0 : superseded[word])
                    & (selection.bits() == null ? -1 : selection.bits()[word]);
            gone += Long.bitCount(bits);
            for (; bits != 0; bits &= bits - 1) {
                count(segment.columns(), (word << 6) + Long.numberOfTrailingZeros(bits), -1, left);
            }
        }
        return new Margins(cases - gone, left, later);
    }

    private static void count(Columns columns, int number, int by, int[] counted) {
        var words = columns.words;
        var begin = columns.starts[number];
        var end = Contents.mentions(words, begin);
        for (var at = Contents.reactions(words, begin); at < end; at++) {
            var reaction = (int) words[at];
            if (reaction >= Reactions.WIDE) {
                reaction = Reactions.wide(reaction, words[++at]);
            }
            counted[reaction] += by;
        }
    }
}
