package theriac.signaldetection.statistics;

/// A prior fitted to the pairs of a background.
///
/// The likelihood is nearly flat about its maximum: two fits agree in -ln L and in the EBGM of pairs rather than in the
/// parameters. The component of the larger mean stands first.
///
/// @param negativeLogLikelihood -ln L over all pairs (of squashed cells, each weighed by the pairs it stands for)
/// @param pairs the pairs it was fitted to
/// @param cells the cells that stood for them; as many unless they were squashed
/// @param iterations steps of the search from the best start
/// @param converged whether the gradient vanished at the maximum; without it, trust the prior for nothing
public record PriorFit(
        GammaMixturePrior prior,
        double negativeLogLikelihood,
        long pairs,
        int cells,
        int iterations,
        boolean converged) {}
