package theriac.signaldetection.statistics;

import java.util.Comparator;
import java.util.List;

import theriac.signaldetection.statistics.QuasiNewton.Minimum;
import theriac.signaldetection.statistics.Statistic.Defined;
import theriac.signaldetection.statistics.Statistic.Undefined;

/// Fits DuMouchel's prior by maximum likelihood, from several starts, on the logarithms of the parameters and the logit
/// of the share. Deterministic.
///
/// The likelihood has several maxima. Taken is the highest to which at least two starts lead; one that a single start
/// finds is taken only where no two agree. More than some ten thousand cells are first made coarser to choose among the
/// starts, and what wins is then fitted to all of them. The first start is that of DuMouchel 1999
/// (0.2, 0.1, 2, 4, 1/3).
public final class PriorFitting {

    /// Fewer cells than parameters fit any prior.
    private static final int FEWEST_CELLS = 5;

    /// Of the mean of -ln L over the pairs.
    private static final double GRADIENT_TOLERANCE = 1e-7;

    /// Maxima of ln L that differ by less, per unit of ln L, are the same one.
    private static final double SAME = 1e-8;

    /// Cells that several starts are not tried on.
    private static final int MANY_CELLS = 20_000;

    private static final List<GammaMixturePrior> STARTS = List.of(
            new GammaMixturePrior(0.2, 0.1, 2, 4, 1.0 / 3),
            new GammaMixturePrior(2, 0.5, 2, 2, 0.1),
            new GammaMixturePrior(0.5, 0.1, 5, 5, 0.3),
            new GammaMixturePrior(1, 1, 10, 10, 0.5),
            new GammaMixturePrior(0.05, 0.02, 1, 1, 0.05));

    private PriorFitting() {}

    /// Undefined for fewer than five cells.
    public static Statistic<PriorFit> fit(ObservedCells observed) {
        if (observed.cells() < FEWEST_CELLS) {
            return new Undefined<>(WhyUndefined.TOO_FEW_CELLS);
        }
        var likelihood = new MixtureLikelihood(observed);
        var best = observed.cells() > MANY_CELLS
                ? minimise(likelihood, bestOfStarts(new MixtureLikelihood(observed.coarsened())).at)
                : bestOfStarts(likelihood);
        return new Defined<>(new PriorFit(
                prior(best.at).largerMeanFirst(),
                best.value * likelihood.totalWeight(),
                observed.pairs(),
                observed.cells(),
                best.iterations,
                best.converged));
    }

    private static Minimum bestOfStarts(MixtureLikelihood likelihood) {
        var minima = STARTS.stream()
                .map(start -> minimise(likelihood, coordinates(start)))
                .sorted(Comparator.<Minimum>comparingInt(minimum -> minimum.converged ? 0 : 1)
                        .thenComparingDouble(minimum -> minimum.value))
                .toList();
        return minima.stream()
                .filter(minimum -> minimum.converged)
                .filter(minimum ->
                        minima.stream().filter(other -> isSame(minimum, other)).count() > 1)
                .findFirst()
                .orElse(minima.getFirst());
    }

    private static boolean isSame(Minimum left, Minimum right) {
        return Math.abs(left.value - right.value) <= SAME * Math.abs(left.value);
    }

    private static Minimum minimise(MixtureLikelihood likelihood, double[] start) {
        return QuasiNewton.minimise(likelihood, start, GRADIENT_TOLERANCE);
    }

    private static double[] coordinates(GammaMixturePrior prior) {
        return new double[] {
            Math.log(prior.alpha1()),
            Math.log(prior.beta1()),
            Math.log(prior.alpha2()),
            Math.log(prior.beta2()),
            Math.log(prior.share() / (1 - prior.share()))
        };
    }

    private static GammaMixturePrior prior(double[] x) {
        return new GammaMixturePrior(
                Math.exp(x[0]), Math.exp(x[1]), Math.exp(x[2]), Math.exp(x[3]), 1 / (1 + Math.exp(-x[4])));
    }
}
