package theriac.adverseevent.meddraimport;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import theriac.adverseevent.coding.MeddraInForce;
import theriac.adverseevent.meddraimport.ImportedTerms.InForce;

/// Brings the version that is in force, whichever replica imported it, to where this one codes reports.
@ApplicationScoped
public class LearnRelease {

    private final ImportedTerms terms;
    private final MeddraInForce inForce;
    private final AtomicReference<Optional<InForce>> learned = new AtomicReference<>(Optional.empty());

    LearnRelease(ImportedTerms terms, MeddraInForce inForce) {
        this.terms = terms;
        this.inForce = inForce;
    }

    /// Takes the version over, if it is another one or was imported again.
    @Transactional
    public void learn() {
        var now = terms.inForce();
        if (now.isPresent() && !now.equals(learned.get())) {
            inForce.learn(terms.load(now.get().version()));
            learned.set(now);
        }
    }

    /// What this replica has.
    public Optional<InForce> learned() {
        return learned.get();
    }
}
