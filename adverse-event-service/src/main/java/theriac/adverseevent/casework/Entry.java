package theriac.adverseevent.casework;

import java.time.Instant;
import java.util.Optional;

import theriac.adverseevent.casereport.Coded;

/// Something that happened in the work on a case, and what was said about it.
///
/// @param number from 1, per case
/// @param detail what exactly, in codes
/// @param words of the actor; empty when there were none, or they were forgotten with the case
public record Entry(int number, Instant at, String actor, Kind kind, Optional<String> detail, Optional<String> words) {

    /// What happened.
    public enum Kind implements Coded {
        COMMENT,
        STATE,
        FOLLOW_UP_JUDGED,
        CLOCKS_WAIVED,
        SUBMISSION_WITHDRAWN
    }
}
