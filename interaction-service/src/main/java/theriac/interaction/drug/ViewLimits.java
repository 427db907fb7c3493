package theriac.interaction.drug;

import java.time.Duration;

/// When a view is no longer to be relied on.
///
/// @param silentAtMost how long the broker may leave us without an answer
public record ViewLimits(Duration silentAtMost) {}
