package theriac.signaldetection.statistics;

/// The factor between a ratio and its 95 % limits, where its logarithm is taken as normal.
final class NormalLimits {

    /// The 0.975 quantile of the standard normal distribution.
    private static final double Z = 1.959963984540054;

    private NormalLimits() {}

    static double factor(double varianceOfLogarithm) {
        return Math.exp(Z * Math.sqrt(Math.max(0, varianceOfLogarithm)));
    }

    static Estimate around(double ratio, double factor) {
        return new Estimate(ratio, ratio / factor, ratio * factor);
    }
}
