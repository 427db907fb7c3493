package theriac.catalog.drug;

import java.math.BigDecimal;

/// How often a reaction comes, in the bands of CIOMS III that European labels use.
public enum FrequencyBand implements Kebab {
    /// One in ten, or more.
    VERY_COMMON("10", "100"),
    COMMON("1", "10"),
    UNCOMMON("0.1", "1"),
    RARE("0.01", "0.1"),
    /// Less than one in ten thousand.
    VERY_RARE("0", "0.01");

    private final BigDecimal fromPercent;
    private final BigDecimal belowPercent;

    FrequencyBand(String fromPercent, String belowPercent) {
        this.fromPercent = new BigDecimal(fromPercent);
        this.belowPercent = new BigDecimal(belowPercent);
    }

    /// The band that a share of patients lies in.
    ///
    /// @param percent 0 to 100
    public static FrequencyBand of(BigDecimal percent) {
        for (var band : values()) {
            if (percent.compareTo(band.fromPercent) >= 0) {
                return band;
            }
        }
        throw new IllegalArgumentException("a share of patients is not negative");
    }

    /// The shares from the lowest to the highest of this band.
    public ListedReaction.Frequency frequency() {
        return new ListedReaction.Frequency(fromPercent, belowPercent);
    }
}
