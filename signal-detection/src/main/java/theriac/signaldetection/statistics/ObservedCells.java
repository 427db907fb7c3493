package theriac.signaldetection.statistics;

import java.util.Arrays;

/// The pairs that a prior is fitted to, each as its count n and its expected count E > 0.
///
/// Squashed (DuMouchel and Pregibon 2001), pairs of equal n whose E differ by less than 1.6 % become one with
/// their mean E and their number as weight: equal to the first order, and some ten thousand cells stand for
/// many millions. Kept exactly, every pair is a cell. Not safe for several threads.
public final class ObservedCells {

    /// Bits of the fraction of a double: 64 bins for each doubling of E, and 8.
    private static final int FINE = 6;

    private static final int COARSE = 3;
    private static final int FRACTION_BITS = 52;
    private static final int BIN_BITS = 19;

    private final FittedCells fitted;
    private final boolean squashing;
    private final int bits;
    private long pairs;
    private int cells;
    private long[] counts = new long[1024];
    private double[] expectedSums = new double[1024];
    private double[] weights = new double[1024];
    private final KeyPlaces bins = new KeyPlaces();

    private ObservedCells(FittedCells fitted, boolean squashing, int bits) {
        this.fitted = fitted;
        this.squashing = squashing;
        this.bits = bits;
    }

    public static ObservedCells exact(FittedCells fitted) {
        return new ObservedCells(fitted, false, FINE);
    }

    public static ObservedCells squashed(FittedCells fitted) {
        return new ObservedCells(fitted, true, FINE);
    }

    /// The same pairs in cells that are wide enough to try several starts on.
    ObservedCells coarsened() {
        var coarse = new ObservedCells(fitted, true, COARSE);
        for (var cell = 0; cell < cells; cell++) {
            coarse.put(counts[cell], expected(cell), weights[cell]);
        }
        return coarse;
    }

    /// Adds a pair. One of no case is left out where only reported pairs are fitted, and one of E = 0 and no
    /// case always, since it is certain under every prior.
    public void add(long observed, double expected) {
        GammaLimits.requireCounts(observed, expected);
        if (expected == 0 && observed > 0) {
            throw new IllegalArgumentException("no prior fits " + observed + " cases of " + expected + " expected");
        }
        if (expected == 0 || (observed == 0 && fitted == FittedCells.REPORTED)) {
            return;
        }
        pairs++;
        put(observed, expected, 1);
    }

    private void put(long observed, double expected, double weight) {
        var cell = squashing ? cellOf(observed, expected) : newCell(observed);
        expectedSums[cell] += weight * expected;
        weights[cell] += weight;
    }

    /// How many pairs were added and not left out.
    public long pairs() {
        return pairs;
    }

    /// How many cells stand for them.
    public int cells() {
        return cells;
    }

    FittedCells fitted() {
        return fitted;
    }

    long count(int cell) {
        return counts[cell];
    }

    double expected(int cell) {
        return expectedSums[cell] / weights[cell];
    }

    double weight(int cell) {
        return weights[cell];
    }

    private int cellOf(long observed, double expected) {
        var bin = Double.doubleToRawLongBits(expected) >>> (FRACTION_BITS - bits);
        var cell = bins.placeOf((observed << BIN_BITS) | bin);
        return cell < cells ? cell : newCell(observed);
    }

    private int newCell(long observed) {
        if (cells == counts.length) {
            counts = Arrays.copyOf(counts, 2 * cells);
            expectedSums = Arrays.copyOf(expectedSums, 2 * cells);
            weights = Arrays.copyOf(weights, 2 * cells);
        }
        counts[cells] = observed;
        return cells++;
    }
}
