package theriac.signaldetection.statistics;

/// DuMouchel's prior of the true reporting ratio lambda: share Gamma(alpha1, rate beta1) + (1 - share) Gamma(alpha2,
/// rate beta2). All four lie within 1e-12 and 1e12, which keeps every posterior finite; 0 <= share <= 1.
public record GammaMixturePrior(double alpha1, double beta1, double alpha2, double beta2, double share) {

    public GammaMixturePrior {
        requireModerate("alpha1", alpha1);
        requireModerate("beta1", beta1);
        requireModerate("alpha2", alpha2);
        requireModerate("beta2", beta2);
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("the share of the first component is 0 to 1, not " + share);
        }
    }

    /// The same distribution, with the component of the larger mean first.
    GammaMixturePrior largerMeanFirst() {
        return alpha1 / beta1 >= alpha2 / beta2 ? this : new GammaMixturePrior(alpha2, beta2, alpha1, beta1, 1 - share);
    }

    private static void requireModerate(String name, double value) {
        if (!(value >= 1e-12 && value <= 1e12)) {
            throw new IllegalArgumentException(name + " lies within 1e-12 and 1e12, unlike " + value);
        }
    }
}
