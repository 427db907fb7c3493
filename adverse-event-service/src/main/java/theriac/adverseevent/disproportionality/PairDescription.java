package theriac.adverseevent.disproportionality;

import java.util.List;
import java.util.Optional;

import theriac.signaldetection.statistics.PairStatistics;

/// A pair with its numbers.
///
/// @param listing what the catalog says of it; of groups, [Listing#UNKNOWN]
/// @param statistics empty when they may not be told
public record PairDescription(
        Basis basis, Listing listing, Optional<PairStatistics> statistics, List<Breakdown> breakdowns) {

    public PairDescription {
        breakdowns = List.copyOf(breakdowns);
    }

    /// The pair in parts of the cases.
    ///
    /// @param by such as `year`, or `seriousness`
    public record Breakdown(String by, List<Part> parts) {
        public Breakdown {
            parts = List.copyOf(parts);
        }
    }

    /// The pair in the cases that have one value.
    ///
    /// @param value such as `2025`, `from-65-to-74`, `unknown`
    /// @param statistics empty when they may not be told
    public record Part(String value, Optional<PairStatistics> statistics) {}
}
