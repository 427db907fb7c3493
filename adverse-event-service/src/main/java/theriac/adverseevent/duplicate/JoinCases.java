package theriac.adverseevent.duplicate;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import theriac.adverseevent.casereport.CaseId;
import theriac.adverseevent.casereport.Cases;
import theriac.adverseevent.casereport.RestateCases;
import theriac.adverseevent.casereport.SafetyCase;
import theriac.adverseevent.casereport.Submitter;

/// Brings cases to stand as their numbers and people's decisions say, in the caller's transaction, which keeps
/// all groups to itself.
@ApplicationScoped
class JoinCases {

    private final Groups groups;
    private final Cases cases;
    private final RestateCases restateCases;

    JoinCases(Groups groups, Cases cases, RestateCases restateCases) {
        this.groups = groups;
        this.cases = cases;
        this.restateCases = restateCases;
    }

    /// These cases and all that belong to them, as they stand now. Rows are locked, in the order of their
    /// numbers, only where something changes.
    List<SafetyCase> join(Collection<CaseId> ids, Submitter by) {
        var connected = groups.connected(ids);
        var states = cases.load(List.copyOf(connected));
        if (stand(states, standing(states))) {
            return states;
        }
        var locked = cases.lockCases(connected);
        return restateCases.restate(locked, standing(locked), by);
    }

    /// Which case each of these is to be counted as.
    Map<CaseId, Optional<CaseId>> standing(List<SafetyCase> states) {
        var ids = states.stream().map(SafetyCase::id).toList();
        return new Standing(states, groups.alone(ids), groups.decisions(ids)).standing();
    }

    private static boolean stand(List<SafetyCase> states, Map<CaseId, Optional<CaseId>> standing) {
        return states.stream()
                .filter(state -> !state.heading().state().isOver())
                .allMatch(state -> state.heading().mergedInto().equals(standing.get(state.id())));
    }
}
