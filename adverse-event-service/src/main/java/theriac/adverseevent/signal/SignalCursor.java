package theriac.adverseevent.signal;

import java.time.Instant;

/// The place of a signal in the list.
public record SignalCursor(Instant changedAt, SignalId id) {}
