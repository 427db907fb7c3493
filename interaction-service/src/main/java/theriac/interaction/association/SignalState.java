package theriac.interaction.association;

import java.util.Optional;

/// A statistic as it was last published, as far as prescribers are concerned.
///
/// @param association absent unless it is about a pair that enough assessors confirmed on enough cases
public record SignalState(String signalId, long revision, Optional<Association> association) {}
