package theriac.adverseevent.casework;

import java.time.Instant;
import java.util.Optional;

import theriac.adverseevent.casereport.CaseId;
import theriac.adverseevent.casereport.SenderId;

/// The work on a hospital's case.
///
/// @param version rises by one with each change of the work, whoever caused it
/// @param site which sent the case
/// @param known since when enough is known to report the case; empty while a minimum criterion is missing
/// @param dayZero what clocks were last set going by: the first, or a significant follow-up
/// @param noClock why nothing was due as the case stood when it was reckoned last
/// @param seen what was known of the case then; empty for one that was received before there were clocks
/// @param reckonedWith the rules and duties of that time
public record Work(
        CaseId id,
        int version,
        SenderId site,
        Instant receivedAt,
        WorkState state,
        Optional<String> assignee,
        Optional<DayZero> known,
        Optional<DayZero> dayZero,
        Facets facets,
        Optional<NoClock> noClock,
        Optional<Seen> seen,
        String reckonedWith) {

    /// What the queue is sorted and filtered by.
    ///
    /// @param mildness 0 for death, 1 for life-threatening, 2 for otherwise serious, 3 for the rest
    /// @param linkedAlert whether the case is linked to an alert about an abrupt stop
    /// @param needsCoding whether a drug or reaction of the case is not recognised
    public record Facets(
            int mildness, Gravity gravity, ExpectednessOfCase expectedness, boolean linkedAlert, boolean needsCoding) {}

    /// The same, with nothing due as the case stands, and why.
    Work without(NoClock because) {
        return new Work(
                id,
                version,
                site,
                receivedAt,
                state,
                assignee,
                known,
                dayZero,
                facets,
                Optional.of(because),
                seen,
                reckonedWith);
    }
}
