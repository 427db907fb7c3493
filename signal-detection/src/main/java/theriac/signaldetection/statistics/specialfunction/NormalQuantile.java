package theriac.signaldetection.statistics.specialfunction;

/// Quantiles of the standard normal distribution, as starts for others.
final class NormalQuantile {

    private NormalQuantile() {}

    /// Within 0.00045 (Abramowitz and Stegun 1964, 26.2.23).
    static double roughly(double probability) {
        var tail = Math.min(probability, 1 - probability);
        var t = Math.sqrt(-2 * Math.log(tail));
        var value =
                t - (2.515517 + t * (0.802853 + t * 0.010328)) / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308)));
        return probability < 0.5 ? -value : value;
    }
}
