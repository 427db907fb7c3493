package theriac.adverseevent.duplicate;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import theriac.adverseevent.casereport.CaseId;
import theriac.adverseevent.casereport.SafetyCase;

/// Finds the cases that are worth comparing with others, never more than a few hundred with each.
public interface Candidates {

    /// A case that others are to be compared with.
    ///
    /// @param rarest the key of its rarest drug, when that is rare enough to look for
    record Wanted(SafetyCase state, Optional<String> rarest) {}

    /// For each of these, the counted cases that share with it its patient, its number, a number that the sender
    /// of one states, or a drug together with its day of onset or with its rarest drug; one that shares nothing is
    /// left out.
    Map<CaseId, List<CaseId>> of(List<Wanted> wanted);
}
