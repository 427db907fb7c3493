package theriac.adverseevent.duplicate;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import theriac.adverseevent.casereport.CaseId;
import theriac.adverseevent.casereport.SafetyCase;

/// Finds the cases that are worth comparing with one, never more than a few hundred, and tells how common
/// things are.
public interface Candidates {

    /// Counted cases that share with this one its patient, its number, or a drug together with its day of onset
    /// or with its rarest drug.
    ///
    /// @param rarest the key of its rarest drug, when that is rare enough to look for
    List<CaseId> of(SafetyCase state, Optional<String> rarest);

    /// How many cases name each of these, as last counted; counts anew when many cases came since.
    Frequencies frequencies(Set<String> drugs, Set<String> reactions);
}
