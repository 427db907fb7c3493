package theriac.catalog.editing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import theriac.catalog.drug.DrugId;
import theriac.catalog.drug.Editor;

/// Throws a draft away, whatever its stage.
@ApplicationScoped
public class DiscardDraft {

    private final DraftDesk desk;

    DiscardDraft(DraftDesk desk) {
        this.desk = desk;
    }

    /// Discards, and returns what was discarded.
    @Transactional
    public Outcome<OpenDraft> discard(DrugId drug, DraftTag seen, Editor editor) {
        return desk.on(drug, seen, draft -> {
            desk.discard(draft, editor);
            return Outcome.done(draft);
        });
    }
}
