package theriac.catalog.editing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import theriac.catalog.drug.DrugId;
import theriac.catalog.drug.Editor;

/// The one draft that is open for a drug.
///
/// @param baseRevision the drug's revision that it was made from, 0 for a drug that is not there yet
/// @param writers whoever wrote any of its contents
public record OpenDraft(
        DrugId drug, DraftTag tag, long baseRevision, Proposal proposal, List<String> writers, Stage stage) {

    private static final DraftTag UNSAVED = new DraftTag(0);

    public OpenDraft {
        writers = writers.stream().distinct().toList();
    }

    /// A draft that was just begun.
    static OpenDraft begun(DrugId drug, long baseRevision, Proposal proposal, Stage.InWork stage) {
        return new OpenDraft(drug, UNSAVED, baseRevision, proposal, List.of(stage.by()), stage);
    }

    /// The same with other contents. A draft that was submitted is taken back by that.
    OpenDraft rewritten(long newBase, Proposal contents, Stage.InWork by) {
        var all = Stream.concat(writers.stream(), Stream.of(by.by())).toList();
        return new OpenDraft(drug, tag, newBase, contents, all, by);
    }

    Outcome<OpenDraft> submitted(Editor by, Instant at, String reason) {
        return switch (stage) {
            case Stage.InWork _, Stage.Returned _ -> Outcome.done(in(new Stage.Submitted(by.actor(), at, reason)));
            case Stage.Submitted _, Stage.Approved _ ->
                Outcome.refused(new Refusal.OutOfTurn("The draft is submitted already."));
        };
    }

    Outcome<OpenDraft> approved(Editor by, Instant at, Optional<String> comment) {
        return reviewed(by, submission -> new Stage.Approved(by.actor(), at, comment, submission));
    }

    Outcome<OpenDraft> returned(Editor by, Instant at, String reason) {
        return reviewed(by, _ -> new Stage.Returned(by.actor(), at, reason));
    }

    OpenDraft tagged(DraftTag fresh) {
        return new OpenDraft(drug, fresh, baseRevision, proposal, writers, stage);
    }

    private Outcome<OpenDraft> reviewed(Editor by, Function<Stage.Submitted, Stage> verdict) {
        if (!(stage instanceof Stage.Submitted submission)) {
            return Outcome.refused(new Refusal.OutOfTurn("Only a draft that is submitted is reviewed."));
        }
        if (writers.contains(by.actor())) {
            return Outcome.refused(
                    new Refusal.OwnWork("You wrote a part of this draft; a second person has to review it."));
        }
        return Outcome.done(in(verdict.apply(submission)));
    }

    private OpenDraft in(Stage next) {
        return new OpenDraft(drug, tag, baseRevision, proposal, writers, next);
    }
}
