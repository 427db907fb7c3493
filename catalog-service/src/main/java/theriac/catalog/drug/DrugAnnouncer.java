package theriac.catalog.drug;

import java.util.List;

/// Tells the other services what the catalog now says.
public interface DrugAnnouncer {

    /// Announces drugs as they stand, in the transaction that changed them and while they are locked.
    void announce(List<Drug> drugs);
}
