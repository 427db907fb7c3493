package theriac.catalog.editing;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import theriac.catalog.drug.DrugId;
import theriac.catalog.drug.Editor;

/// A second person's look at a draft.
@ApplicationScoped
public class ReviewDraft {

    private final DraftDesk desk;

    ReviewDraft(DraftDesk desk) {
        this.desk = desk;
    }

    /// What the second person says.
    public sealed interface Verdict {

        record Approve(Optional<String> comment) implements Verdict {}

        /// The draft goes back to its writers.
        ///
        /// @param reason what is to be changed
        record Return(String reason) implements Verdict {}
    }

    @Transactional
    public Outcome<OpenDraft> review(DrugId drug, DraftTag seen, Verdict verdict, Editor editor) {
        return desk.on(drug, seen, draft -> switch (verdict) {
            case Verdict.Approve(var comment) ->
                draft.approved(editor, desk.now(), comment)
                        .then(approved -> desk.keep(approved, "approve-draft", editor));
            case Verdict.Return(var reason) ->
                draft.returned(editor, desk.now(), reason)
                        .then(returned -> desk.keep(returned, "return-draft", editor));
        });
    }
}
