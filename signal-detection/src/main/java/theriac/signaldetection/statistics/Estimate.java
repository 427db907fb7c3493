package theriac.signaldetection.statistics;

/// A value with its lower and upper limit, all finite. Which limits they are, the statistic says: 2.5 % and 97.5 % of
/// most, 5 % and 95 % of EBGM.
public record Estimate(double value, double lower, double upper) {

    public Estimate {
        if (!Double.isFinite(value) || !Double.isFinite(lower) || !Double.isFinite(upper) || lower > upper) {
            throw new IllegalArgumentException("no estimate: " + value + " [" + lower + ", " + upper + "]");
        }
    }
}
