package theriac.adverseevent.signal;

import theriac.adverseevent.casereport.Coded;

/// How far assessors have come with a signal.
public enum Stage implements Coded {
    NEW,
    UNDER_REVIEW,
    CONFIRMED,
    REFUTED,
    CLOSED;

    /// Whether it was decided against, so that only new data or an assessor bring it back.
    boolean isLaidAside() {
        return this == REFUTED || this == CLOSED;
    }
}
