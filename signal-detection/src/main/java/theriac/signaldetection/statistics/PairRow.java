package theriac.signaldetection.statistics;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

/// One pair of a drug and an event with all its statistics, to be filled again for the next pair: the way to judge
/// millions of pairs without allocating. [PairStatistics] is its value for a reader.
///
/// PRR, ROR, chi-square and IC are computed when it is filled, EBGM and its limits each time they are asked for. A
/// statistic that is undefined has a `has...` that says so, and throws an IllegalStateException when it is asked for.
/// Not safe for several threads: one row each.
public final class PairRow {

    private final @Nullable GammaPoissonShrinker shrinker;

    private long a;
    private long b;
    private long c;
    private long d;
    private double expected;
    private boolean hasPrr;
    private boolean hasRor;
    private boolean hasChiSquare;
    private double prr;
    private double prrFactor;
    private double ror;
    private double rorFactor;
    private double chiSquare;
    private double logRate;

    private PairRow(@Nullable GammaPoissonShrinker shrinker) {
        this.shrinker = shrinker;
    }

    /// A row without EBGM, holding a table of no cases.
    public static PairRow withoutPrior() {
        return new PairRow(null);
    }

    /// A row with EBGM, holding a table of no cases.
    public static PairRow under(GammaPoissonShrinker shrinker) {
        return new PairRow(shrinker);
    }

    /// Takes the counts of the next pair, as in [TwoByTwoTable#ofMargins], with the E of its table.
    public PairRow fill(long both, long drugCases, long eventCases, long allCases) {
        return fill(both, drugCases, eventCases, allCases, TwoByTwoTable.expected(drugCases, eventCases, allCases));
    }

    /// The same with an E of its own, such as that of [MantelHaenszel].
    public PairRow fill(long both, long drugCases, long eventCases, long allCases, double expectedCount) {
        TwoByTwoTable.requireMargins(both, drugCases, eventCases, allCases);
        GammaLimits.requireCounts(both, expectedCount);
        a = both;
        b = drugCases - both;
        c = eventCases - both;
        d = allCases - drugCases - c;
        expected = expectedCount;
        logRate = GammaLimits.logRate(expectedCount);
        hasPrr = ProportionalReportingRatio.isDefined(a, c);
        if (hasPrr) {
            prr = ProportionalReportingRatio.ratio(a, b, c, d);
            prrFactor = ProportionalReportingRatio.factor(a, b, c, d);
        }
        hasRor = ReportingOddsRatio.isDefined(a, b, c, d);
        if (hasRor) {
            ror = ReportingOddsRatio.ratio((double) a, (double) b, (double) c, (double) d);
            rorFactor = ReportingOddsRatio.factor((double) a, (double) b, (double) c, (double) d);
        }
        hasChiSquare = YatesChiSquare.isDefined(a, b, c, d);
        if (hasChiSquare) {
            chiSquare = YatesChiSquare.value(a, b, c, d);
        }
        return this;
    }

    /// a.
    public long observed() {
        return a;
    }

    /// E.
    public double expected() {
        return expected;
    }

    public boolean hasPrr() {
        return hasPrr;
    }

    public double prr() {
        requireDefined(hasPrr);
        return prr;
    }

    public double prrLower() {
        requireDefined(hasPrr);
        return prr / prrFactor;
    }

    public double prrUpper() {
        requireDefined(hasPrr);
        return prr * prrFactor;
    }

    public boolean hasRor() {
        return hasRor;
    }

    public double ror() {
        requireDefined(hasRor);
        return ror;
    }

    public double rorLower() {
        requireDefined(hasRor);
        return ror / rorFactor;
    }

    public double rorUpper() {
        requireDefined(hasRor);
        return ror * rorFactor;
    }

    public boolean hasChiSquare() {
        return hasChiSquare;
    }

    public double chiSquare() {
        requireDefined(hasChiSquare);
        return chiSquare;
    }

    public boolean hasIc() {
        return (a | b | c | d) > 0;
    }

    public double ic() {
        requireDefined(hasIc());
        return GammaLimits.value(a, logRate);
    }

    public double ic025() {
        requireDefined(hasIc());
        return GammaLimits.lower(a, logRate);
    }

    public double ic975() {
        requireDefined(hasIc());
        return GammaLimits.upper(a, logRate);
    }

    public boolean hasEbgm() {
        return shrinker != null && hasIc();
    }

    public double ebgm() {
        return requireShrinker().ebgm(a, expected);
    }

    public double eb05() {
        return requireShrinker().eb05(a, expected);
    }

    public double eb95() {
        return requireShrinker().eb95(a, expected);
    }

    /// Whether EB05 is at least this threshold; several times as fast as EB05.
    public boolean eb05AtLeast(double threshold) {
        return requireShrinker().eb05AtLeast(threshold, a, expected);
    }

    /// What the row holds now, for a reader.
    public PairStatistics toStatistics() {
        return PairStatistics.of(new TwoByTwoTable(a, b, c, d), expected, Optional.ofNullable(shrinker));
    }

    private GammaPoissonShrinker requireShrinker() {
        if (shrinker == null || !hasIc()) {
            throw new IllegalStateException("EBGM is undefined for this pair");
        }
        return shrinker;
    }

    private static void requireDefined(boolean defined) {
        if (!defined) {
            throw new IllegalStateException("the statistic is undefined for this pair");
        }
    }
}
