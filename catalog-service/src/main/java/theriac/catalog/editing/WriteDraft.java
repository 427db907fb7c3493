package theriac.catalog.editing;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import theriac.catalog.drug.Claim;
import theriac.catalog.drug.Claims;
import theriac.catalog.drug.Classification;
import theriac.catalog.drug.Drug;
import theriac.catalog.drug.DrugId;
import theriac.catalog.drug.Drugs;
import theriac.catalog.drug.Editor;
import theriac.catalog.drug.Monograph;
import theriac.catalog.drug.PharmacologicalClasses;

/// Begins a draft, or replaces the contents of the one that is open.
@ApplicationScoped
public class WriteDraft {

    private final DraftDesk desk;
    private final Drugs drugs;
    private final Claims claims;
    private final PharmacologicalClasses classes;
    private final Ownership ownership;

    WriteDraft(DraftDesk desk, Drugs drugs, Claims claims, PharmacologicalClasses classes, Ownership ownership) {
        this.desk = desk;
        this.drugs = drugs;
        this.claims = claims;
        this.classes = classes;
        this.ownership = ownership;
    }

    /// Writes a draft.
    ///
    /// @param seen the draft that the writer has seen; absent when they expect none to be open
    @Transactional
    public Outcome<OpenDraft> write(DrugId drug, Optional<DraftTag> seen, Wish wish, Editor editor) {
        var present = desk.lock(drug);
        if (!present.map(OpenDraft::tag).equals(seen)) {
            return Outcome.refused(new Refusal.Stale(present.map(OpenDraft::tag)));
        }
        var standing = drugs.find(drug);
        long revision = standing.map(Drug::revision).orElse(0L);
        long base = wish.madeFrom().orElse(present.map(OpenDraft::baseRevision).orElse(revision));
        if (base != revision && !present.map(OpenDraft::baseRevision).equals(Optional.of(base))) {
            return Outcome.refused(new Refusal.OutOfTurn(outdated(revision, base)));
        }
        var found = new Standing(
                standing.map(Drug::monograph), claims.about(List.of(drug)).getOrDefault(drug, List.of()));
        var proposal = wish.against(drug, found);
        return unsound(proposal, found.monograph())
                .or(() -> ownership.breach(drug, proposal, found.monograph(), desk.today()))
                .or(() -> Ownership.misnamed(drug, proposal.claims(), knownClaims(found, present)))
                .<Outcome<OpenDraft>>map(Outcome::refused)
                .orElseGet(() -> Outcome.done(kept(drug, present, base, inAllItsClasses(proposal), editor)));
    }

    private static List<Claim> knownClaims(Standing standing, Optional<OpenDraft> present) {
        return Stream.concat(
                        standing.claims().stream(),
                        present.stream().flatMap(draft -> draft.proposal().claims().stream()))
                .toList();
    }

    /// Tells a writer that their draft is about a drug of the past.
    static String outdated(long standing, long base) {
        return "The drug stands at revision %d, and this was made from %d: read it again, and send the draft with baseRevision %d."
                .formatted(standing, base, standing);
    }

    private OpenDraft kept(DrugId drug, Optional<OpenDraft> present, long base, Proposal proposal, Editor editor) {
        var stage = new Stage.InWork(editor.actor(), desk.now());
        var draft = present.map(open -> open.rewritten(base, proposal, stage))
                .orElseGet(() -> OpenDraft.begun(drug, base, proposal, stage));
        return desk.keep(draft, "write-draft", editor);
    }

    private Optional<Refusal> unsound(Proposal proposal, Optional<Monograph> standing) {
        if (proposal.next().isEmpty()) {
            return standing.isPresent()
                    ? Optional.empty()
                    : Optional.of(new Refusal.Unsound("/version", "must be given for a drug that is new"));
        }
        var next = proposal.next().get();
        var direct = next.statements().classification().classes();
        for (int i = 0; i < direct.size(); i++) {
            if (classes.find(direct.get(i)).isEmpty()) {
                return Optional.of(
                        new Refusal.Unsound("/version/classes/" + i, "must be a class that GET /classes lists"));
            }
        }
        return next.effectiveFrom()
                .filter(day -> !EffectiveDate.allows(day, desk.today(), standing))
                .map(_ -> new Refusal.Unsound("/version/effectiveFrom", EffectiveDate.RULE));
    }

    private Proposal inAllItsClasses(Proposal proposal) {
        return proposal.with(proposal.next().map(next -> {
            var classification = next.statements().classification();
            return next.classified(
                    new Classification(classes.withBroader(classification.classes()), classification.source()));
        }));
    }
}
