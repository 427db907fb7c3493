package theriac.catalog.editing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import theriac.catalog.drug.DrugId;
import theriac.catalog.drug.Editor;

/// Hands a draft to a second person.
@ApplicationScoped
public class SubmitDraft {

    private final DraftDesk desk;

    SubmitDraft(DraftDesk desk) {
        this.desk = desk;
    }

    /// Submits a draft.
    ///
    /// @param reason why the catalog should say this; it becomes the comment of the revision
    @Transactional
    public Outcome<OpenDraft> submit(DrugId drug, DraftTag seen, String reason, Editor editor) {
        return desk.on(
                drug,
                seen,
                draft -> draft.submitted(editor, desk.now(), reason)
                        .then(submitted -> desk.keep(submitted, "submit-draft", editor)));
    }
}
