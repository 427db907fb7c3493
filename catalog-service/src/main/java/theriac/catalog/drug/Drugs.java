package theriac.catalog.drug;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/// The drugs of the catalog.
public interface Drugs {

    Optional<Drug> find(DrugId id);

    /// Drugs that match, in the order of their ids.
    ///
    /// @param today the day whose version the filter looks at
    /// @param after the id after which to begin; absent for the beginning
    List<Drug> list(DrugFilter filter, LocalDate today, @Nullable DrugId after, int limit);

    /// Ids of drugs in their order.
    ///
    /// @param after the id after which to begin; absent for the beginning
    List<DrugId> ids(Optional<DrugId> after, int most);

    /// Those of the drugs that exist, locked until the transaction ends.
    Map<DrugId, Drug> lock(Collection<DrugId> ids);

    /// Keeps drugs as their changes left them, and each revision whole in the [DrugHistory]. A drug in its
    /// first revision is new.
    ///
    /// @throws DrugIsThere when another transaction made such a drug meanwhile
    void save(Collection<DrugRevision> revisions);
}
