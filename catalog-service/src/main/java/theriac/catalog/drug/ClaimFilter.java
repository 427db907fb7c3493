package theriac.catalog.drug;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/// Which claims a caller asks for; every part that is present must match.
///
/// @param subject a text that the subject contains, in any case
/// @param jurisdiction where the source applies
/// @param datedSince the earliest date of the source; a source without a date does not match
/// @param comparedWith a text that the claim's comparison contains, in any case
public record ClaimFilter(
        Optional<DrugId> drug,
        Optional<Claim.Topic> topic,
        Optional<String> subject,
        Optional<EvidenceLevel> evidenceLevel,
        Optional<String> jurisdiction,
        Optional<LocalDate> datedSince,
        Optional<String> comparedWith,
        Optional<Figures> figures) {

    /// Claims that state a figure, any one when no part is present.
    ///
    /// @param comparator how the figure is meant
    /// @param within the range in which the figure, or a part of it, lies
    public record Figures(Optional<ClaimedValue.Comparator> comparator, Optional<Within> within) {}

    /// A range of figures in a unit, its ends included; an absent end is open.
    public record Within(String unit, Optional<BigDecimal> low, Optional<BigDecimal> high) {

        public Within {
            if (low.isPresent() && high.isPresent() && low.get().compareTo(high.get()) > 0) {
                throw new IllegalArgumentException("a range begins at its lower end");
            }
        }
    }

    /// All claims on a drug, or all claims.
    public static ClaimFilter of(Optional<DrugId> drug) {
        return new ClaimFilter(
                drug,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
