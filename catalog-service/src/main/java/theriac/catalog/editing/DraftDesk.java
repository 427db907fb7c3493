package theriac.catalog.editing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import theriac.audit.AuditEntry;
import theriac.audit.AuditTrail;
import theriac.catalog.drug.DrugId;
import theriac.catalog.drug.Editor;

/// Where drafts are worked on, one person at a time, each act in the audit trail.
@ApplicationScoped
class DraftDesk {

    private final Drafts drafts;
    private final AuditTrail audit;
    private final Clock clock;

    DraftDesk(Drafts drafts, AuditTrail audit, Clock clock) {
        this.drafts = drafts;
        this.audit = audit;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    /// Today in the catalog's zone.
    LocalDate today() {
        return LocalDate.now(clock);
    }

    /// Acts on the draft that the caller has seen, and on no other.
    <T> Outcome<T> on(DrugId drug, DraftTag seen, Function<OpenDraft, Outcome<T>> act) {
        var present = lock(drug);
        return present.filter(draft -> draft.tag().equals(seen))
                .map(act)
                .orElseGet(() -> Outcome.refused(new Refusal.Stale(present.map(OpenDraft::tag))));
    }

    Optional<OpenDraft> lock(DrugId drug) {
        return drafts.lock(drug);
    }

    void lockPublication() {
        drafts.lockPublication();
    }

    /// Keeps a draft as the act left it, under a new tag.
    OpenDraft keep(OpenDraft draft, String action, Editor editor) {
        var kept = draft.tagged(drafts.nextTag());
        drafts.save(kept);
        record(action, draft.drug(), editor);
        return kept;
    }

    /// Ends a draft; whoever ends it records why.
    void close(DrugId drug) {
        drafts.remove(drug);
    }

    /// Ends a draft that nobody wants any more.
    void discard(OpenDraft draft, Editor editor) {
        close(draft.drug());
        record("discard-draft", draft.drug(), editor);
    }

    private void record(String action, DrugId drug, Editor editor) {
        audit.record(new AuditEntry(clock.instant(), editor.actor(), editor.site(), action, "drug/" + drug.value()));
    }
}
