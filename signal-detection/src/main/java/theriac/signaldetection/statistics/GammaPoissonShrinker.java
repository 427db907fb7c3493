package theriac.signaldetection.statistics;

import theriac.signaldetection.statistics.specialfunction.Digamma;
import theriac.signaldetection.statistics.specialfunction.GammaMixtureQuantile;
import theriac.signaldetection.statistics.specialfunction.IncompleteGamma;
import theriac.signaldetection.statistics.specialfunction.LogGamma;

/// The multi-item gamma Poisson shrinker (MGPS) under one prior: EBGM with its 5 % and 95 % limits EB05 and EB95.
///
/// DuMouchel 1999, Am Stat 53:177; EBGM is equation 11 there. The posterior of lambda given n and E is
/// Q Gamma(alpha1 + n, beta1 + E) + (1 - Q) Gamma(alpha2 + n, beta2 + E), where Q = P f1 / (P f1 + (1 - P) f2) and f is
/// the negative binomial C(alpha + n - 1, n) (beta / (beta + E))^alpha (E / (beta + E))^n.
/// EBGM = exp(E[ln lambda | n]), and E[ln lambda | n] =
/// Q (psi(alpha1 + n) - ln(beta1 + E)) + (1 - Q) (psi(alpha2 + n) - ln(beta2 + E)).
/// EB05 and EB95 are quantiles of the posterior. The posterior holds for n = 0 as well, however the prior was fitted.
/// Worked: prior (3.25280367, 0.39983376, 2.02490400, 1.90726819, 0.06536416), n = 16, E = 0.4064362 gives
/// EBGM 23.2615, EB05 15.6857, EB95 33.4782 (published as 23.26, 15.68 and 33.48).
///
/// Immutable; allocates nothing per pair. Every value is finite for 0 <= n, E <= 10^12.
public final class GammaPoissonShrinker {

    /// Counts below it have what depends on n alone looked up.
    private static final int TABLED = 1024;

    private final GammaMixturePrior prior;
    private final double logOddsOfShare;
    private final double logGammas;
    private final double[] logGammaTable = new double[TABLED];
    private final double[] digamma1Table = new double[TABLED];
    private final double[] digamma2Table = new double[TABLED];

    public GammaPoissonShrinker(GammaMixturePrior prior) {
        this.prior = prior;
        this.logOddsOfShare = Math.log(prior.share()) - Math.log1p(-prior.share());
        this.logGammas = LogGamma.of(prior.alpha1()) - LogGamma.of(prior.alpha2());
        for (var count = 0; count < TABLED; count++) {
            logGammaTable[count] = logGammaDifference(count);
            digamma1Table[count] = Digamma.of(prior.alpha1() + count);
            digamma2Table[count] = Digamma.of(prior.alpha2() + count);
        }
    }

    public GammaMixturePrior prior() {
        return prior;
    }

    public double ebgm(long observed, double expected) {
        GammaLimits.requireCounts(observed, expected);
        var weight = weight(observed, expected);
        var first = digamma(digamma1Table, prior.alpha1(), observed) - Math.log(prior.beta1() + expected);
        var second = digamma(digamma2Table, prior.alpha2(), observed) - Math.log(prior.beta2() + expected);
        return Math.exp(weight * first + (1 - weight) * second);
    }

    public double eb05(long observed, double expected) {
        return quantile(0.05, observed, expected);
    }

    public double eb95(long observed, double expected) {
        return quantile(0.95, observed, expected);
    }

    /// EBGM [EB05, EB95].
    public Estimate estimate(long observed, double expected) {
        return new Estimate(ebgm(observed, expected), eb05(observed, expected), eb95(observed, expected));
    }

    /// The quantile of the posterior at a probability between 0 and 1.
    public double quantile(double probability, long observed, double expected) {
        GammaLimits.requireCounts(observed, expected);
        return GammaMixtureQuantile.of(
                probability,
                weight(observed, expected),
                prior.alpha1() + observed,
                prior.beta1() + expected,
                prior.alpha2() + observed,
                prior.beta2() + expected);
    }

    /// Whether EB05 is at least this threshold > 0, which needs no search for EB05 itself.
    public boolean eb05AtLeast(double threshold, long observed, double expected) {
        GammaLimits.requireCounts(observed, expected);
        var weight = weight(observed, expected);
        var below1 = below(threshold, weight, prior.alpha1() + observed, prior.beta1() + expected);
        var below2 = below(threshold, 1 - weight, prior.alpha2() + observed, prior.beta2() + expected);
        return below1 + below2 <= 0.05;
    }

    private static double below(double threshold, double weight, double shape, double rate) {
        return weight == 0 ? 0 : weight * IncompleteGamma.lower(shape, rate * threshold);
    }

    /// Q. Its log odds hold E^n in numerator and denominator, so that an E of any size, 0 too, leaves them finite.
    private double weight(long observed, double expected) {
        var logGammaRatio = observed < TABLED ? logGammaTable[(int) observed] : logGammaDifference(observed);
        var first = prior.alpha1() * Math.log1p(expected / prior.beta1());
        var second = prior.alpha2() * Math.log1p(expected / prior.beta2());
        var rates = Math.log((prior.beta1() + expected) / (prior.beta2() + expected));
        var logOdds = logOddsOfShare + logGammaRatio - logGammas - first + second - observed * rates;
        return 1 / (1 + Math.exp(-logOdds));
    }

    private double logGammaDifference(long observed) {
        return LogGamma.of(prior.alpha1() + observed) - LogGamma.of(prior.alpha2() + observed);
    }

    private static double digamma(double[] table, double alpha, long observed) {
        return observed < TABLED ? table[(int) observed] : Digamma.of(alpha + observed);
    }
}
