package theriac.adverseevent.disproportionality.rest;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import theriac.adverseevent.disproportionality.Basis;
import theriac.adverseevent.disproportionality.FittedPrior;

/// What an answer rests on, and what it does not show.
///
/// @param countedAt when it was counted
/// @param cases that were looked at
/// @param caughtUp whether this replica has read all cases that stood in the topic when it started
/// @param lag changes of cases known to be in the topic that are not counted yet
/// @param prior of EBGM; absent while none is fitted
/// @param caution how to read it
record BasisBody(
        Instant countedAt,
        long cases,
        boolean caughtUp,
        long lag,
        @Nullable Prior prior,
        String caution) {

    static final String CAUTION = "These numbers compare reports with reports. They show neither that a drug caused a"
            + " reaction nor how often it does; a pair above a threshold is a statistic of disproportionate reporting,"
            + " and no signal until people have judged its cases.";

    /// The prior that EBGM was computed with.
    ///
    /// @param fittedTo the moment whose counts it was fitted to
    /// @param pairs the pairs that it was fitted to
    /// @param share of the first component
    record Prior(
            Instant fittedTo,
            long cases,
            long pairs,
            double negativeLogLikelihood,
            double alpha1,
            double beta1,
            double alpha2,
            double beta2,
            double share) {

        static Prior of(FittedPrior fitted) {
            var prior = fitted.fit().prior();
            return new Prior(
                    fitted.at(),
                    fitted.cases(),
                    fitted.fit().pairs(),
                    fitted.fit().negativeLogLikelihood(),
                    prior.alpha1(),
                    prior.beta1(),
                    prior.alpha2(),
                    prior.beta2(),
                    prior.share());
        }
    }

    static BasisBody of(Basis basis) {
        return new BasisBody(
                basis.at(),
                basis.cases(),
                basis.currency().caughtUp(),
                basis.currency().lag(),
                basis.prior().map(Prior::of).orElse(null),
                CAUTION);
    }
}
