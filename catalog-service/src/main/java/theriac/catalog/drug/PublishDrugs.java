package theriac.catalog.drug;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import theriac.audit.AuditEntry;
import theriac.audit.AuditTrail;

import static java.util.Objects.requireNonNull;

/// Makes drafts what the catalog says: each drug that changes rises by one revision and is announced and audited in the
/// same transaction. A draft that says what already stands changes nothing.
@ApplicationScoped
public class PublishDrugs {

    private final Drugs drugs;
    private final Claims claims;
    private final DrugAnnouncer announcer;
    private final AuditTrail audit;
    private final Clock clock;

    PublishDrugs(Drugs drugs, Claims claims, DrugAnnouncer announcer, AuditTrail audit, Clock clock) {
        this.drugs = drugs;
        this.claims = claims;
        this.announcer = announcer;
        this.audit = audit;
        this.clock = clock;
    }

    /// Publishes drafts of different drugs that nobody reviewed, and returns the drugs that changed.
    @Transactional
    public List<Drug> publish(List<Draft> drafts, Editor editor) {
        return publish(drafts, Change.by(editor));
    }

    /// Publishes drafts of different drugs, and returns the drugs that changed.
    ///
    /// @throws DrugIsThere when another transaction makes one of the new ones at the same moment
    @Transactional
    public List<Drug> publish(List<Draft> drafts, Change change) {
        var ids = drafts.stream().map(Draft::id).toList();
        var standing = drugs.lock(ids);
        var standingClaims = claims.about(standing.keySet());
        var changed = new ArrayList<Drug>();
        for (var draft : drafts) {
            var drug = standing.get(draft.id());
            if (drug == null) {
                changed.add(Drug.madeNew(draft.id(), draft.monograph()));
            } else if (!says(drug, standingClaims, draft)) {
                changed.add(new Drug(drug.id(), drug.revision() + 1, draft.monograph()));
            }
        }
        if (changed.isEmpty()) {
            return List.of();
        }
        keep(
                changed,
                drafts.stream()
                        .filter(draft -> speaksOfClaims(draft, standingClaims))
                        .toList(),
                change);
        audit.recordAll(changed.stream()
                .map(drug -> publicationOf(drug, standing.get(drug.id()), change.by()))
                .toList());
        return List.copyOf(changed);
    }

    /// Raises the revision of drugs whose imported claims change in the caller's transaction, under their locks.
    @Transactional
    public List<Drug> raise(Collection<DrugId> ids, Editor editor) {
        var raised = drugs.lock(ids).values().stream()
                .map(drug -> new Drug(drug.id(), drug.revision() + 1, drug.monograph()))
                .toList();
        save(raised, claims.about(ids), Change.by(editor));
        announcer.announce(raised);
        audit.recordAll(
                raised.stream().map(drug -> publicationOf(drug, drug, editor)).toList());
        return raised;
    }

    /// Gives drugs that the caller's transaction has locked revisions that no reader has seen.
    ///
    /// @param revisions by drug
    @Transactional
    public void raiseTo(Map<DrugId, Long> revisions, Editor editor) {
        var raised = drugs.lock(revisions.keySet()).values().stream()
                .map(drug -> new Drug(drug.id(), requireNonNull(revisions.get(drug.id())), drug.monograph()))
                .toList();
        save(raised, claims.about(revisions.keySet()), Change.by(editor));
    }

    /// Not those of drugs without claims, before and after, as most are that come from an import.
    private static boolean speaksOfClaims(Draft draft, Map<DrugId, List<Claim>> standing) {
        return !draft.claims().isEmpty() || standing.containsKey(draft.id());
    }

    /// @param drafts those whose claims may change
    private void keep(List<Drug> changed, List<Draft> drafts, Change change) {
        var changedIds = changed.stream().map(Drug::id).collect(Collectors.toSet());
        var theirClaims = drafts.stream()
                .filter(draft -> changedIds.contains(draft.id()))
                .collect(Collectors.toMap(Draft::id, Draft::claims));
        save(changed, theirClaims, change);
        claims.replace(theirClaims);
        announcer.announce(changed);
    }

    /// @param theirClaims of those of the drugs that have any
    private void save(List<Drug> changed, Map<DrugId, List<Claim>> theirClaims, Change change) {
        var now = clock.instant();
        drugs.save(changed.stream()
                .map(drug -> new DrugRevision(
                        drug, Optional.of(theirClaims.getOrDefault(drug.id(), List.of())), now, change))
                .toList());
    }

    private AuditEntry publicationOf(Drug drug, @Nullable Drug before, Editor editor) {
        return new AuditEntry(
                clock.instant(),
                editor.actor(),
                editor.site(),
                action(drug, before),
                "drug/" + drug.id().value());
    }

    private static String action(Drug drug, @Nullable Drug before) {
        var state = drug.monograph().state();
        if (before == null || before.monograph().state() == state) {
            return "publish-drug";
        }
        return switch (state) {
            case WITHDRAWN -> "withdraw-drug";
            case PUBLISHED -> "reinstate-drug";
        };
    }

    private static boolean says(Drug drug, Map<DrugId, List<Claim>> claims, Draft draft) {
        return drug.monograph().equals(draft.monograph())
                && Claim.inOrder(claims.getOrDefault(drug.id(), List.of())).equals(Claim.inOrder(draft.claims()));
    }
}
