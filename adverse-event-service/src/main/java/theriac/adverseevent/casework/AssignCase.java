package theriac.adverseevent.casework;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import theriac.adverseevent.casework.WorkOnCase.Outcome;
import theriac.adverseevent.casework.WorkOnCase.Where;

/// Says who works on a case.
@ApplicationScoped
public class AssignCase {

    private final WorkOnCase workOnCase;
    private final Works works;

    AssignCase(WorkOnCase workOnCase, Works works) {
        this.workOnCase = workOnCase;
        this.works = works;
    }

    /// Hands it to someone, by the name that their token gives them, or to nobody.
    public Outcome assign(Where where, Optional<String> assignee) {
        return workOnCase.at(where, assignee.isPresent() ? "assign-case" : "unassign-case", (work, now) -> {
            works.set(work.id(), work.state(), assignee);
            return Optional.empty();
        });
    }
}
