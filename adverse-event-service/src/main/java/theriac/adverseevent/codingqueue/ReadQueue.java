package theriac.adverseevent.codingqueue;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import theriac.adverseevent.casereport.Submitter;
import theriac.adverseevent.codingqueue.UnmatchedTexts.Filter;
import theriac.adverseevent.codingqueue.UnmatchedTexts.Place;
import theriac.audit.AuditEntry;
import theriac.audit.AuditTrail;

/// Shows assessors what was not recognised. What hospitals wrote is confidential, so each reading is audited.
@ApplicationScoped
public class ReadQueue {

    private final UnmatchedTexts texts;
    private final AuditTrail auditTrail;
    private final Clock clock;

    ReadQueue(UnmatchedTexts texts, AuditTrail auditTrail, Clock clock) {
        this.texts = texts;
        this.auditTrail = auditTrail;
        this.clock = clock;
    }

    /// A page of texts, the most used first.
    @Transactional
    public List<UnmatchedText> list(Filter filter, Optional<Place> after, int limit, Submitter by) {
        auditTrail.record(new AuditEntry(
                clock.instant(), by.actor(), by.site(), "list-unmatched-texts", "unmatched-texts/" + by.site()));
        return texts.list(filter, after, limit);
    }
}
