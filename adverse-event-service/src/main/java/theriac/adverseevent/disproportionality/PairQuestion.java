package theriac.adverseevent.disproportionality;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import theriac.signaldetection.index.Scope;

/// A question about one pair.
///
/// @param drugs as [IndexName] names them; several count as one
/// @param reactions likewise
/// @param against drugs whose cases alone are compared with, such as a class; empty: all cases of the scope
/// @param strata over which E is summed; empty: E of the whole table. Not together with `against`
/// @param breakdowns by which the pair is told apart
public record PairQuestion(
        Scope scope,
        Set<String> drugs,
        Set<String> reactions,
        Optional<Set<String>> against,
        List<BreakdownBy> strata,
        List<BreakdownBy> breakdowns,
        Disclosure disclosure) {

    public PairQuestion {
        drugs = Set.copyOf(drugs);
        reactions = Set.copyOf(reactions);
        against = against.map(Set::copyOf);
        strata = List.copyOf(strata);
        breakdowns = List.copyOf(breakdowns);
        if (against.isPresent() && !strata.isEmpty()) {
            throw new IllegalArgumentException("strata are for the comparison with all cases");
        }
    }
}
