package theriac.interaction.drug;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/// The newest state of each drug, gathered from the catalog's states in whatever order they come. One thread
/// writes, any may read.
public final class DrugStates {

    private final Map<DrugId, KnownDrug> known = new ConcurrentHashMap<>();
    private final AtomicLong changes = new AtomicLong();

    /// Takes a state when it is newer than what is known of the drug; older and repeated ones change nothing.
    public void take(DrugState state) {
        var current = known.get(state.id());
        if (current == null || state.revision() > current.state().revision()) {
            known.put(state.id(), new KnownDrug(state, false));
            changes.incrementAndGet();
        }
    }

    /// Remembers that a newer state of a drug came that can't be read, so that its older one is not taken for
    /// the truth.
    public void takeUnreadable(DrugId id) {
        known.computeIfPresent(id, (_, drug) -> new KnownDrug(drug.state(), true));
        changes.incrementAndGet();
    }

    /// Forgets a drug that the catalog had to erase.
    public void forget(DrugId id) {
        known.remove(id);
        changes.incrementAndGet();
    }

    /// Counts the changes: what was compiled at this count still holds as long as it stands.
    public long changes() {
        return changes.get();
    }

    /// All drugs as they are to be judged on a day.
    public DrugCatalog on(LocalDate day) {
        return new DrugCatalog(day, List.copyOf(known.values()));
    }
}
