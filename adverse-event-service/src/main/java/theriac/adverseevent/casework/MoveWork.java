package theriac.adverseevent.casework;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import theriac.adverseevent.casework.WorkOnCase.Outcome;
import theriac.adverseevent.casework.WorkOnCase.Where;

/// Moves the work on a case from state to state.
@ApplicationScoped
public class MoveWork {

    private final WorkOnCase workOnCase;
    private final Works works;
    private final Notes notes;

    MoveWork(WorkOnCase workOnCase, Works works, Notes notes) {
        this.workOnCase = workOnCase;
        this.works = works;
        this.notes = notes;
    }

    /// Moves it, if it may go there from where it is. A reason is kept, and needed to close what was not assessed or
    /// while a report is due, and to open what was closed.
    public Outcome move(Where where, WorkState to, Optional<String> reason) {
        return workOnCase.at(where, "move-casework", (work, now) -> {
            if (!work.state().next().contains(to)) {
                return Optional.of(new Outcome.Refused("Work that is %s can't become %s."
                        .formatted(work.state().code(), to.code())));
            }
            if (reason.isEmpty() && needsReason(work, to)) {
                return Optional.of(new Outcome.Invalid("/reason", "is required here"));
            }
            works.set(work.id(), to, work.assignee());
            var detail = work.state().code() + " to " + to.code();
            notes.add(
                    work.id(), new Notes.Said(now, where.by().actor(), Entry.Kind.STATE, Optional.of(detail), reason));
            return Optional.empty();
        });
    }

    private boolean needsReason(Work work, WorkState to) {
        boolean leavesSomethingDue =
                to == WorkState.CLOSED && works.clocksOf(work.id()).stream().anyMatch(ReportingClock::isRunning);
        return leavesSomethingDue || work.state().needsReason(to);
    }
}
