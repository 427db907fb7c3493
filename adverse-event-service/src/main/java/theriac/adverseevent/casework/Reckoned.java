package theriac.adverseevent.casework;

import java.util.List;
import java.util.Optional;

/// The work on a case after its clocks were reckoned.
///
/// @param isNew whether there was none before
/// @param dropRunningFrom clocks that run since this state of the case or a later one are set anew
/// @param clocks those that are set going
/// @param followUp the version that gave cause
/// @param left the state that the work was in, where that changed
public record Reckoned(
        Work work,
        boolean isNew,
        long dropRunningFrom,
        List<ReportingClock> clocks,
        Optional<FollowUp> followUp,
        Optional<WorkState> left) {

    /// Drops none.
    public static final long NONE = Long.MAX_VALUE;

    /// Drops all.
    public static final long ALL = 0;

    public Reckoned {
        clocks = List.copyOf(clocks);
    }
}
