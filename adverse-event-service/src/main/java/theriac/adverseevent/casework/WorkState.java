package theriac.adverseevent.casework;

import java.util.Set;

import theriac.adverseevent.casereport.Coded;

/// How far the work on a case has come.
public enum WorkState implements Coded {
    RECEIVED,
    IN_ASSESSMENT,
    CLOSED,
    /// Its sender took the case back: nothing is left to do but to tell those who got it.
    NULLIFIED;

    /// Where people may take it from here. What is nullified comes back by its sender alone.
    Set<WorkState> next() {
        return switch (this) {
            case RECEIVED -> Set.of(IN_ASSESSMENT, CLOSED);
            case IN_ASSESSMENT -> Set.of(RECEIVED, CLOSED);
            case CLOSED -> Set.of(IN_ASSESSMENT);
            case NULLIFIED -> Set.of();
        };
    }

    /// Whether going there must be explained: closing what was not assessed, and opening what was closed.
    boolean needsReason(WorkState to) {
        return this == CLOSED || (this == RECEIVED && to == CLOSED);
    }
}
