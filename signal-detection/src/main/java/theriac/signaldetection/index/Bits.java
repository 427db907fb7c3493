package theriac.signaldetection.index;

import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/// Sets of cases of one segment as rows of bits. Where a set is taken as a selection, no row at all stands for
/// every case.
final class Bits {

    private Bits() {}

    static int words(int size) {
        return (size + 63) >>> 6;
    }

    static boolean has(long[] bits, int at) {
        return (bits[at >>> 6] >>> at & 1) != 0;
    }

    static boolean selects(long @Nullable [] selection, int at) {
        return selection == null || has(selection, at);
    }

    static void set(long[] bits, int at) {
        bits[at >>> 6] |= 1L << at;
    }

    static int count(long[] bits) {
        var count = 0;
        for (var word : bits) {
            count += Long.bitCount(word);
        }
        return count;
    }

    /// Every case of a segment.
    static long[] all(int size) {
        var bits = new long[words(size)];
        Arrays.fill(bits, -1);
        if ((size & 63) != 0) {
            bits[bits.length - 1] = (1L << size) - 1;
        }
        return bits;
    }

    /// Those of the selection that are not in the other set.
    static long @Nullable [] without(long @Nullable [] selection, long @Nullable [] others, int size) {
        if (others == null) {
            return selection;
        }
        return minus(selection == null ? all(size) : selection, others);
    }

    /// Those of the first set that are not in the other.
    static long[] minus(long[] set, long[] others) {
        var left = set.clone();
        for (var at = 0; at < left.length; at++) {
            left[at] &= ~others[at];
        }
        return left;
    }

    /// Those that are in both.
    static long[] both(long[] one, long[] other) {
        var common = one.clone();
        for (var at = 0; at < common.length; at++) {
            common[at] &= other[at];
        }
        return common;
    }
}
