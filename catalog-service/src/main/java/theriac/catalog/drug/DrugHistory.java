package theriac.catalog.drug;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Every revision of every drug, whole, as [Drugs#save] kept it.
public interface DrugHistory {

    /// Revisions of a drug, the newest first.
    ///
    /// @param before the revision before which to begin; absent for the newest
    List<RevisionSummary> list(DrugId drug, Optional<Long> before, int limit);

    Optional<DrugRevision> find(DrugId drug, long revision);

    /// Those of the drugs of which any revision was written or reviewed by people; what someone imports is not.
    Set<DrugId> editedByPeople(Collection<DrugId> drugs);
}
