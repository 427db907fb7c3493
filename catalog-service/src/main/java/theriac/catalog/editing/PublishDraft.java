package theriac.catalog.editing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import theriac.catalog.drug.Change;
import theriac.catalog.drug.Draft;
import theriac.catalog.drug.Drug;
import theriac.catalog.drug.DrugId;
import theriac.catalog.drug.Drugs;
import theriac.catalog.drug.Editor;
import theriac.catalog.drug.PublishDrugs;

/// Makes an approved draft what the catalog says. Nothing is published over a revision that the draft does not
/// know; the draft stays then, to be brought up to date.
@ApplicationScoped
public class PublishDraft {

    private final DraftDesk desk;
    private final Drugs drugs;
    private final Ownership ownership;
    private final PublishDrugs publishDrugs;

    PublishDraft(DraftDesk desk, Drugs drugs, Ownership ownership, PublishDrugs publishDrugs) {
        this.desk = desk;
        this.drugs = drugs;
        this.ownership = ownership;
        this.publishDrugs = publishDrugs;
    }

    /// Publishes, and returns the drug as it stands now.
    ///
    /// @param effectiveFrom in place of the date that the draft proposes; absent to keep that
    @Transactional
    public Outcome<Drug> publish(DrugId id, DraftTag seen, Optional<LocalDate> effectiveFrom, Editor editor) {
        var standing = Optional.ofNullable(drugs.lock(List.of(id)).get(id));
        return desk.on(id, seen, draft -> switch (draft.stage()) {
            case Stage.Approved approval ->
                unready(draft, standing, effectiveFrom)
                        .<Outcome<Drug>>map(Outcome::refused)
                        .orElseGet(() ->
                                published(draft, standing, day(draft, effectiveFrom), changeOf(approval, editor)));
            case Stage.InWork _, Stage.Submitted _, Stage.Returned _ ->
                Outcome.refused(new Refusal.OutOfTurn("A draft is published once a second person has approved it."));
        });
    }

    private Optional<Refusal> unready(OpenDraft draft, Optional<Drug> standing, Optional<LocalDate> effectiveFrom) {
        long revision = standing.map(Drug::revision).orElse(0L);
        if (revision != draft.baseRevision()) {
            return Optional.of(new Refusal.OutOfTurn(WriteDraft.outdated(revision, draft.baseRevision())));
        }
        if (effectiveFrom.isPresent() && draft.proposal().next().isEmpty()) {
            return Optional.of(new Refusal.Unsound("/effectiveFrom", "must be absent: the draft adds no version"));
        }
        if (effectiveFrom.filter(day -> day.isBefore(desk.today())).isPresent()) {
            return Optional.of(new Refusal.Unsound("/effectiveFrom", "must be today or later"));
        }
        if (!EffectiveDate.allows(day(draft, effectiveFrom), desk.today(), standing.map(Drug::monograph))) {
            return Optional.of(new Refusal.OutOfTurn(
                    "The day from which the draft should hold has passed: publish it with another effectiveFrom."));
        }
        return taken(draft, standing);
    }

    /// What was free when the draft was written, and belongs to another drug now.
    private Optional<Refusal> taken(OpenDraft draft, Optional<Drug> standing) {
        desk.lockPublication();
        return ownership
                .breach(draft.drug(), draft.proposal(), standing.map(Drug::monograph), desk.today())
                .map(breach -> new Refusal.OutOfTurn("What the draft says can't be published any more: %s %s."
                        .formatted(breach.pointer(), breach.reason())));
    }

    private LocalDate day(OpenDraft draft, Optional<LocalDate> effectiveFrom) {
        return effectiveFrom
                .or(() -> draft.proposal().next().flatMap(NextVersion::effectiveFrom))
                .orElseGet(desk::today);
    }

    private Outcome<Drug> published(OpenDraft draft, Optional<Drug> standing, LocalDate day, Change change) {
        var id = draft.drug();
        var monograph = draft.proposal().appliedTo(standing.map(Drug::monograph), day);
        var changed = publishDrugs.publish(
                List.of(new Draft(id, monograph, draft.proposal().claims())), change);
        if (changed.isEmpty()) {
            return Outcome.refused(new Refusal.OutOfTurn("The draft says what the catalog says already."));
        }
        desk.close(id);
        return Outcome.done(changed.getFirst());
    }

    private static Change changeOf(Stage.Approved approval, Editor editor) {
        return new Change(
                editor,
                approval.submission().comment(),
                Optional.of(new Change.Review(approval.by(), approval.comment())));
    }
}
