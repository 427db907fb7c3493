package theriac.adverseevent.signal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import theriac.adverseevent.casereport.CaseId;

/// What someone did about a signal.
///
/// @param by the token's subject, or `theriac/adverse-event-service` for what new data did
/// @param counted the cases that the signal counted at that time
/// @param reviewed the cases that a confirmation rests on
/// @param reporters how many different reporters are known to stand behind the cases of this confirmation and of
///   those before it in the same review; 0 for what is no confirmation
public record Decision(
        Act act, String by, Instant at, Optional<String> reason, long counted, List<CaseId> reviewed, int reporters) {

    public Decision {
        reviewed = List.copyOf(reviewed);
    }
}
