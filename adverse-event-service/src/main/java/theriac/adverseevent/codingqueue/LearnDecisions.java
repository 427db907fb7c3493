package theriac.adverseevent.codingqueue;

import java.util.concurrent.atomic.AtomicLong;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import theriac.adverseevent.coding.SiteSynonyms;

/// Brings what people decided, on whichever replica, to where this one codes reports.
@ApplicationScoped
public class LearnDecisions {

    private final CodingDecisions decisions;
    private final SiteSynonyms synonyms;
    private final AtomicLong version = new AtomicLong(-1);

    LearnDecisions(CodingDecisions decisions, SiteSynonyms synonyms) {
        this.decisions = decisions;
        this.synonyms = synonyms;
    }

    /// Takes over what stands now, if anything changed.
    @Transactional
    public void learn() {
        long now = decisions.version();
        if (now != version.get()) {
            synonyms.learn(decisions.allStanding());
            version.set(now);
        }
    }
}
