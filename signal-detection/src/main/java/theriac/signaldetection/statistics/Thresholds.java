package theriac.signaldetection.statistics;

/// What every screen asks of how it is set up.
final class Thresholds {

    private Thresholds() {}

    static void requireNamed(String name, long fewestCases) {
        if (name.isBlank() || fewestCases < 0) {
            throw new IllegalArgumentException("a screen has a name and a count of cases from 0");
        }
    }

    static void requireFinite(double threshold) {
        if (!Double.isFinite(threshold)) {
            throw new IllegalArgumentException("a threshold is finite, not " + threshold);
        }
    }
}
