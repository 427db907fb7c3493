package theriac.benchmarks;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

import theriac.signaldetection.statistics.PairRow;

/// What a contestant does with every pair: adds the counts up, or computes every statistic and adds those up. The
/// sums show that all contestants counted the same.
final class PairSums implements InlineLoop.Told {

    private final PairRow row = PairRow.withoutPrior();
    private final boolean statistics;
    private long pairs;
    private long both;
    private double sum;

    private PairSums(boolean statistics) {
        this.statistics = statistics;
    }

    /// Those of every worker.
    record Workers(boolean statistics, List<PairSums> parts) implements Supplier<PairSums> {

        Workers(boolean statistics) {
            this(statistics, new CopyOnWriteArrayList<>());
        }

        @Override
        public PairSums get() {
            var part = new PairSums(statistics);
            parts.add(part);
            return part;
        }

        /// Of counts alone, or of the pairs whose IC025 lies above 0 as well.
        Total total() {
            return new Total(
                    parts.stream().mapToLong(part -> part.pairs).sum(),
                    parts.stream().mapToLong(part -> part.both).sum(),
                    parts.stream().mapToDouble(part -> part.sum).sum());
        }
    }

    /// @param pairs how many pairs have a case
    /// @param both the cases of all pairs
    /// @param sum of the statistics; nothing when none were asked for
    record Total(long pairs, long both, double sum) {

        boolean countsAs(Total other) {
            return pairs == other.pairs && both == other.both;
        }
    }

    @Override
    public void pair(int cases, int drug, int reaction, int all) {
        pairs++;
        both += cases;
        if (statistics) {
            sum += judged(cases, drug, reaction, all);
        }
    }

    /// PRR, ROR and IC with their limits, and chi-square after Yates.
    private double judged(int cases, int drug, int reaction, int all) {
        row.fill(cases, drug, reaction, all);
        var judged = row.ic() + row.ic025() + row.ic975();
        if (row.hasPrr()) {
            judged += row.prr() + row.prrLower() + row.prrUpper();
        }
        if (row.hasRor()) {
            judged += row.ror() + row.rorLower() + row.rorUpper();
        }
        return row.hasChiSquare() ? judged + row.chiSquare() : judged;
    }
}
