package theriac.adverseevent.duplicate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/// Counts names in a transaction of its own: what is counted is locked for as long.
@ApplicationScoped
public class CountNames {

    private final NameCounts counts;

    CountNames(NameCounts counts) {
        this.counts = counts;
    }

    /// As [NameCounts#bringUpToDate()] does.
    @Transactional
    public void bringUpToDate() {
        counts.bringUpToDate();
    }
}
