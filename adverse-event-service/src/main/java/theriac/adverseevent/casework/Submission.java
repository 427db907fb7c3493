package theriac.adverseevent.casework;

import java.time.Instant;
import java.util.Optional;

/// A report of a case that was made to an authority.
///
/// @param number from 1, per case
/// @param caseRevision the state of the case that it told
/// @param jurisdiction whose clocks it ends
/// @param recipient who got it
/// @param acknowledgement the number by which the recipient knows it
/// @param withdrawn whether it was found not to have been made after all
public record Submission(
        int number,
        long caseRevision,
        String jurisdiction,
        String recipient,
        Instant submittedAt,
        Optional<String> acknowledgement,
        String recordedBy,
        boolean withdrawn) {}
