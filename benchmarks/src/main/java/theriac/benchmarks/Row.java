package theriac.benchmarks;

import java.util.Locale;

/// One line of the table: a figure beside the limit or peer that was measured in the same run.
///
/// @param figure what was measured
/// @param peer what it is compared with
/// @param unit of both values
/// @param better which way is better
record Row(String figure, double value, String peer, double peerValue, String unit, Better better) {

    /// Which way is better.
    enum Better {
        HIGHER,
        LOWER
    }

    double ratio() {
        return value / peerValue;
    }

    String toMarkdown() {
        return "| %s | %s %s | %s | %s %s | %s (%s is better) |"
                .formatted(
                        figure,
                        number(value),
                        unit,
                        peer,
                        number(peerValue),
                        unit,
                        String.format(Locale.ROOT, "%.2f", ratio()),
                        better.name().toLowerCase(Locale.ROOT));
    }

    /// Three digits that mean something; the rest is noise.
    private static String number(double value) {
        if (value >= 100) {
            return String.format(Locale.ROOT, "%,.0f", value);
        }
        return String.format(Locale.ROOT, value >= 10 ? "%.1f" : "%.2f", value);
    }
}
