package theriac.adverseevent.casework;

import java.util.Optional;
import java.util.Set;

import theriac.adverseevent.casereport.Coded;
import theriac.adverseevent.casereport.SenderId;

/// Which work.
///
/// @param site of this hospital alone; empty for those who see all
/// @param state in this state; all that is left to do unless told
/// @param assignee of this person, or of nobody when the name is empty
/// @param marks all of which apply
public record QueueFilter(
        Optional<SenderId> site,
        Optional<WorkState> state,
        Optional<String> assignee,
        Optional<Gravity> gravity,
        Set<Mark> marks) {

    /// Something that may apply to work.
    public enum Mark implements Coded {
        OVERDUE,
        LINKED_ALERT,
        NEEDS_CODING,
        OPEN_QUESTION,
        FOLLOW_UP_TO_JUDGE,
        WITHOUT_CLOCK
    }

    public QueueFilter {
        marks = Set.copyOf(marks);
    }
}
