package theriac.adverseevent.casereport;

import java.time.Clock;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import theriac.audit.AuditEntry;
import theriac.audit.AuditTrail;

/// What every change of a case entails, in its transaction: the rest of the platform is told, the work on it
/// goes on, and the audit trail says who did it.
@ApplicationScoped
public class CaseRecord {

    private final CaseAnnouncer announcer;
    private final WrittenCases work;
    private final AuditTrail auditTrail;
    private final Clock clock;

    CaseRecord(CaseAnnouncer announcer, WrittenCases work, AuditTrail auditTrail, Clock clock) {
        this.announcer = announcer;
        this.work = work;
        this.auditTrail = auditTrail;
        this.clock = clock;
    }

    /// Records states that this transaction wrote.
    public void changed(List<SafetyCase> states, Submitter by, String action) {
        if (states.isEmpty()) {
            return;
        }
        announcer.announceAll(states);
        work.written(states);
        touched(states.stream().map(SafetyCase::id).toList(), by, action);
    }

    /// Records that someone read or changed cases.
    public void touched(List<CaseId> ids, Submitter by, String action) {
        if (ids.isEmpty()) {
            return;
        }
        var now = clock.instant();
        auditTrail.recordAll(ids.stream()
                .map(id -> new AuditEntry(now, by.actor(), by.site(), action, "case/" + id))
                .toList());
    }
}
