package theriac.adverseevent.coding;

import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

import jakarta.enterprise.context.ApplicationScoped;

/// What this replica knows of the reactions that are listed for the catalog's drugs. One thread learns, any number look
/// up.
@ApplicationScoped
public class ReferenceVersions {

    private final ConcurrentMap<DrugId, Known> drugs = new ConcurrentHashMap<>();

    private record Known(long revision, List<ReferenceVersion> versions) {}

    /// Takes a drug's state over, unless a newer one is known.
    public void learn(DrugId drug, long revision, List<ReferenceVersion> versions) {
        var told = new Known(revision, List.copyOf(versions));
        drugs.merge(drug, told, (known, newer) -> newer.revision() > known.revision() ? newer : known);
    }

    /// Forgets a drug that the catalog had to take out altogether.
    public void forget(DrugId drug) {
        drugs.remove(drug);
    }

    /// Its versions; none when the drug is not known.
    public List<ReferenceVersion> of(DrugId drug) {
        var known = drugs.get(drug);
        return known == null ? List.of() : known.versions();
    }
}
