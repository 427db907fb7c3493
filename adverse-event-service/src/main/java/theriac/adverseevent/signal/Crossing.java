package theriac.adverseevent.signal;

import java.time.Instant;

/// A screen was crossed.
///
/// @param above whether the statistic rose over the threshold; false when it fell below it
public record Crossing(Instant at, boolean above, Measurement measured) {}
