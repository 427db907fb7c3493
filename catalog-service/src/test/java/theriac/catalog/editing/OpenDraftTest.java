package theriac.catalog.editing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import theriac.catalog.drug.DrugId;
import theriac.catalog.drug.DrugState;
import theriac.catalog.drug.Editor;

import static org.assertj.core.api.Assertions.assertThat;

class OpenDraftTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final Editor ANA = new Editor("ana", "north");
    private static final Editor BEN = new Editor("ben", "north");
    private static final Editor CLEO = new Editor("cleo", "south");

    @Test
    void aDraftGoesFromItsWriterThroughASecondPersonToItsPublication() {
        var draft = writtenBy(ANA);

        var approved = kept(kept(draft.submitted(ANA, NOON, "A new brand")).approved(BEN, NOON, Optional.empty()));

        assertThat(approved.stage())
                .isEqualTo(new Stage.Approved(
                        "ben", NOON, Optional.empty(), new Stage.Submitted("ana", NOON, "A new brand")));
    }

    @Test
    void whoWroteAnyOfItsContentsDoesNotReviewIt() {
        var draft = kept(rewrittenBy(BEN, writtenBy(ANA)).submitted(CLEO, NOON, "A new brand"));

        var byFirstWriter = draft.approved(ANA, NOON, Optional.empty());
        var byLastWriter = draft.returned(BEN, NOON, "No");

        assertThat(refusal(byFirstWriter)).isInstanceOf(Refusal.OwnWork.class);
        assertThat(refusal(byLastWriter)).isInstanceOf(Refusal.OwnWork.class);
    }

    @Test
    void whoOnlySubmittedItMayReviewIt() {
        var draft = kept(writtenBy(ANA).submitted(CLEO, NOON, "A new brand"));

        assertThat(kept(draft.approved(CLEO, NOON, Optional.empty())).stage()).isInstanceOf(Stage.Approved.class);
    }

    @Test
    void writingOnASubmittedDraftTakesItBackAndMakesTheWriterOneOfThem() {
        var submitted = kept(writtenBy(ANA).submitted(ANA, NOON, "A new brand"));

        var taken = rewrittenBy(BEN, submitted);

        assertThat(taken.stage()).isEqualTo(new Stage.InWork("ben", NOON));
        assertThat(taken.writers()).containsExactly("ana", "ben");
    }

    @Test
    void writingOnAnApprovedDraftUndoesTheApproval() {
        var approved =
                kept(kept(writtenBy(ANA).submitted(ANA, NOON, "A new brand")).approved(BEN, NOON, Optional.empty()));

        assertThat(rewrittenBy(ANA, approved).stage()).isInstanceOf(Stage.InWork.class);
    }

    @Test
    void aReturnedDraftCanBeSubmittedAgain() {
        var returned =
                kept(kept(writtenBy(ANA).submitted(ANA, NOON, "A new brand")).returned(BEN, NOON, "Which?"));

        assertThat(kept(returned.submitted(ANA, NOON, "Lioresal")).stage()).isInstanceOf(Stage.Submitted.class);
    }

    @Test
    void onlyASubmittedDraftIsReviewed() {
        assertThat(refusal(writtenBy(ANA).approved(BEN, NOON, Optional.empty())))
                .isInstanceOf(Refusal.OutOfTurn.class);
    }

    @Test
    void aSubmittedDraftIsNotSubmittedTwice() {
        var submitted = kept(writtenBy(ANA).submitted(ANA, NOON, "A new brand"));

        assertThat(refusal(submitted.submitted(BEN, NOON, "Another reason"))).isInstanceOf(Refusal.OutOfTurn.class);
    }

    private static OpenDraft writtenBy(Editor editor) {
        var proposal = new Proposal(DrugState.PUBLISHED, "baclofen", List.of(), List.of(), Optional.empty(), List.of());
        return OpenDraft.begun(new DrugId("baclofen"), 1, proposal, new Stage.InWork(editor.actor(), NOON));
    }

    private static OpenDraft rewrittenBy(Editor editor, OpenDraft draft) {
        return draft.rewritten(1, draft.proposal(), new Stage.InWork(editor.actor(), NOON));
    }

    private static OpenDraft kept(Outcome<OpenDraft> outcome) {
        return switch (outcome) {
            case Outcome.Done<OpenDraft>(var draft) -> draft;
            case Outcome.Refused<OpenDraft>(var refusal) -> throw new AssertionError("refused: " + refusal);
        };
    }

    private static Refusal refusal(Outcome<OpenDraft> outcome) {
        return switch (outcome) {
            case Outcome.Done<OpenDraft>(var draft) -> throw new AssertionError("not refused: " + draft.stage());
            case Outcome.Refused<OpenDraft>(var refusal) -> refusal;
        };
    }
}
