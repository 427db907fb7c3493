package theriac.adverseevent.erasure;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import theriac.adverseevent.casereport.CaseId;

/// What is left of erased cases. Every method takes part in the caller's transaction.
public interface Erasures {

    /// The erasure of a case; empty when it was not erased.
    Optional<Erasure> find(CaseId id);

    /// Which of these cases were reported to an authority, so that the law demands that they be kept.
    Set<CaseId> reported(Collection<CaseId> ids);

    /// Takes out all that these cases, which this transaction has locked, say and what was said about them, and has
    /// those looked at again that were counted together with them.
    void erase(List<Erasure> erasures, Collection<CaseId> together);
}
