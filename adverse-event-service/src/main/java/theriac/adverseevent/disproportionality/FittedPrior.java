package theriac.adverseevent.disproportionality;

import java.time.Duration;
import java.time.Instant;

import theriac.signaldetection.statistics.GammaPoissonShrinker;
import theriac.signaldetection.statistics.PriorFit;

/// The prior of EBGM, fitted to all pairs of the case base as screens count them. It serves every subgroup and
/// background: what is usual among all pairs is what a pair is shrunk toward.
///
/// @param at the moment whose counts it was fitted to
/// @param cases how many cases these were
/// @param took how long counting and fitting took
public record FittedPrior(PriorFit fit, GammaPoissonShrinker shrinker, Instant at, int cases, Duration took) {

    static FittedPrior of(PriorFit fit, Instant at, int cases, Duration took) {
        return new FittedPrior(fit, new GammaPoissonShrinker(fit.prior()), at, cases, took);
    }
}
