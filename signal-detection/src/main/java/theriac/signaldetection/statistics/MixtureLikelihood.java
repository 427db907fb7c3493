package theriac.signaldetection.statistics;

import java.util.Arrays;

import theriac.signaldetection.statistics.specialfunction.Digamma;
import theriac.signaldetection.statistics.specialfunction.LogGamma;

/// The mean of -ln L over cells, as a function of (ln alpha1, ln beta1, ln alpha2, ln beta2, logit share).
///
/// With l = ln(1 + E / beta), a component's f(n) is gamma(alpha + n) / (gamma(alpha) n!) exp(-(alpha + n) l) (E
/// / beta)^n, and f(0) = exp(-alpha l), so that the truncation 1 - f(0) is -expm1(-alpha l), which keeps its
/// digits for the smallest E. The gradient is analytic.
final class MixtureLikelihood implements QuasiNewton.Function {

    /// Beyond e^20 or below e^-20 a parameter has left what counts can tell apart.
    private static final double BOX = 20;

    private final boolean truncated;
    private final int cells;
    private final long[] distinctCounts;
    private final int[] countIndex;
    private final double[] expected;
    private final double[] weight;
    private final double totalWeight;
    private final double constant;
    private final Component first;
    private final Component second;

    MixtureLikelihood(ObservedCells observed) {
        truncated = observed.fitted() == FittedCells.REPORTED;
        cells = observed.cells();
        var counts = new long[cells];
        expected = new double[cells];
        weight = new double[cells];
        var weights = 0.0;
        var constants = 0.0;
        for (var cell = 0; cell < cells; cell++) {
            counts[cell] = observed.count(cell);
            expected[cell] = observed.expected(cell);
            weight[cell] = observed.weight(cell);
            weights += weight[cell];
            constants += weight[cell] * (counts[cell] * Math.log(expected[cell]) - LogGamma.of(counts[cell] + 1.0));
        }
        totalWeight = weights;
        constant = constants;
        distinctCounts = Arrays.stream(counts).sorted().distinct().toArray();
        countIndex = Arrays.stream(counts)
                .mapToInt(count -> Arrays.binarySearch(distinctCounts, count))
                .toArray();
        first = new Component();
        second = new Component();
    }

    double totalWeight() {
        return totalWeight;
    }

    @Override
    public double at(double[] x, double[] gradient) {
        Arrays.fill(gradient, 0);
        for (var parameter : x) {
            if (!(Math.abs(parameter) <= BOX)) {
                return Double.POSITIVE_INFINITY;
            }
        }
        first.take(x[0], x[1]);
        second.take(x[2], x[3]);
        var share = 1 / (1 + Math.exp(-x[4]));
        var logRest = -Math.log1p(Math.exp(x[4]));
        var sum = constant;
        for (var cell = 0; cell < cells; cell++) {
            first.see(countIndex[cell], expected[cell]);
            second.see(countIndex[cell], expected[cell]);
            var logOdds = x[4] + first.logLikelihood - second.logLikelihood;
            var small = Math.exp(-Math.abs(logOdds));
            var posterior = (logOdds > 0 ? 1 : small) / (1 + small);
            sum += weight[cell] * (logRest + second.logLikelihood + Math.max(0, logOdds) + Math.log1p(small));
            var firstWeight = -weight[cell] * posterior / totalWeight;
            var secondWeight = -weight[cell] * (1 - posterior) / totalWeight;
            gradient[0] += firstWeight * first.byLogAlpha;
            gradient[1] += firstWeight * first.byLogBeta;
            gradient[2] += secondWeight * second.byLogAlpha;
            gradient[3] += secondWeight * second.byLogBeta;
            gradient[4] -= weight[cell] * (posterior - share) / totalWeight;
        }
        return -sum / totalWeight;
    }

    /// One gamma component: its part of ln f(n), without what no parameter changes, and the derivatives of it.
    private final class Component {
        private final double[] logGammas = new double[distinctCounts.length];
        private final double[] digammas = new double[distinctCounts.length];
        private double alpha;
        private double beta;
        private double logBeta;
        private double logLikelihood;
        private double byLogAlpha;
        private double byLogBeta;

        private void take(double logAlpha, double newLogBeta) {
            alpha = Math.exp(logAlpha);
            beta = Math.exp(newLogBeta);
            logBeta = newLogBeta;
            for (var index = 0; index < distinctCounts.length; index++) {
                logGammas[index] = LogGamma.of(alpha + distinctCounts[index]) - LogGamma.of(alpha);
                digammas[index] = Digamma.of(alpha + distinctCounts[index]) - Digamma.of(alpha);
            }
        }

        private void see(int index, double expectedCount) {
            var count = (double) distinctCounts[index];
            var logarithm = Math.log1p(expectedCount / beta);
            var seen = truncated ? -Math.expm1(-alpha * logarithm) : 1;
            logLikelihood = logGammas[index] - alpha * logarithm - count * (logBeta + logarithm) - Math.log(seen);
            byLogAlpha = alpha * (digammas[index] - logarithm / seen);
            byLogBeta = (alpha * expectedCount / seen - count * beta) / (beta + expectedCount);
        }
    }
}
