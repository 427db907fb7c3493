package theriac.adverseevent.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

import theriac.adverseevent.casereport.Coded;

/// A later version of a report.
///
/// @param revision of the case that it made
/// @param dayZero the day that clocks count from, if it is significant
/// @param changes what makes it significant by itself
/// @param judgedBy the assessor who had the last word
public record FollowUp(
        long revision,
        Instant receivedAt,
        LocalDate dayZero,
        Set<Change> changes,
        Significance significance,
        Optional<String> judgedBy) {

    /// Whether whoever got the case has to hear of it.
    public enum Significance implements Coded {
        /// It is, by what it changed.
        BY_RULE,
        /// No rule says so: it waits for an assessor's word.
        TO_JUDGE,
        /// An assessor said so.
        SIGNIFICANT,
        /// An assessor said so.
        NOT_SIGNIFICANT;

        boolean restartsClocks() {
            return this == BY_RULE || this == SIGNIFICANT;
        }
    }

    public FollowUp {
        changes = Set.copyOf(changes);
    }
}
