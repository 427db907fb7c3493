package theriac.catalog.drug;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

/// A reaction that a reference document names for the drug.
///
/// @param term the platform's reaction term, such as `drowsiness`
/// @param frequency how often, where the document says it
/// @param context the situation that it belongs to; absent for ordinary use
/// @param serious whether the document describes it as serious; absent when it does not say
public record ListedReaction(
        String term,
        @Nullable Frequency frequency,
        @Nullable Context context,
        @Nullable Boolean serious,
        Source source) {

    /// A situation that reactions belong to.
    public enum Context implements Kebab {
        WITHDRAWAL,
        OVERDOSE
    }

    /// The reported share of patients, in percent, from the lowest to the highest report.
    public record Frequency(BigDecimal lowPercent, BigDecimal highPercent) {
        public Frequency {
            if (lowPercent.signum() < 0
                    || lowPercent.compareTo(highPercent) > 0
                    || highPercent.compareTo(BigDecimal.valueOf(100)) > 0) {
                throw new IllegalArgumentException("a frequency lies within 0 and 100 percent, the lower end first");
            }
        }

        /// The band of the highest report.
        public FrequencyBand band() {
            return FrequencyBand.of(highPercent);
        }
    }

    public ListedReaction {
        if (term.isBlank()) {
            throw new IllegalArgumentException("a listed reaction has a term");
        }
        source.bearing("a listed reaction");
    }
}
