package theriac.adverseevent.casereport;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/// Counts cases as others, or for themselves again.
@ApplicationScoped
public class RestateCases {

    private final Cases cases;
    private final CaseRecord record;

    RestateCases(Cases cases, CaseRecord record) {
        this.cases = cases;
        this.record = record;
    }

    /// Each case that stands otherwise than it should gets a new revision, is announced and audited; a
    /// nullified one stays as it is. Gives back all of them as they stand now.
    ///
    /// @param locked by this transaction
    /// @param standing which case each is counted as; empty for itself
    @Transactional
    public List<SafetyCase> restate(List<SafetyCase> locked, Map<CaseId, Optional<CaseId>> standing, Submitter by) {
        var restated = locked.stream().map(state -> restated(state, standing)).toList();
        var changed = IntStream.range(0, locked.size())
                .filter(i -> restated.get(i).heading().revision()
                        > locked.get(i).heading().revision())
                .mapToObj(restated::get)
                .toList();
        if (!changed.isEmpty()) {
            cases.restate(changed);
            record.changed(changed.stream().filter(RestateCases::isMerged).toList(), by, "merge-case");
            record.changed(changed.stream().filter(state -> !isMerged(state)).toList(), by, "unmerge-case");
        }
        return restated;
    }

    private static boolean isMerged(SafetyCase state) {
        return state.heading().state() == CaseState.MERGED;
    }

    private static SafetyCase restated(SafetyCase state, Map<CaseId, Optional<CaseId>> standing) {
        var heading = state.heading();
        var into = standing.getOrDefault(state.id(), Optional.empty());
        return heading.state().isOver() || heading.mergedInto().equals(into) ? state : state.countedAs(into);
    }
}
