package theriac.catalog.editing;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import theriac.catalog.drug.Claim;
import theriac.catalog.drug.Claims;
import theriac.catalog.drug.Draft;
import theriac.catalog.drug.Drug;
import theriac.catalog.drug.Editor;
import theriac.catalog.drug.Monograph;
import theriac.catalog.drug.Version;

/// Hands what the service ships about a drug to the people who have edited that drug, as a draft.
@ApplicationScoped
public class ProposeShipped {

    private final DraftDesk desk;
    private final Claims claims;

    ProposeShipped(DraftDesk desk, Claims claims) {
        this.desk = desk;
        this.claims = claims;
    }

    /// What came of it.
    public enum Fate {
        /// It is a draft now.
        PROPOSED,
        /// The drug says it already.
        KNOWN,
        /// Another draft is open; it has to come again later.
        WAITING
    }

    /// Proposes shipped content.
    ///
    /// @param standing the drug as people left it, locked
    @Transactional
    public Fate propose(Draft shipped, Drug standing) {
        var standingClaims = claims.about(List.of(standing.id())).getOrDefault(standing.id(), List.of());
        var proposal = proposal(shipped, standing.monograph(), standingClaims);
        if (proposal.equals(Proposal.adding(Optional.empty(), standing.monograph(), standingClaims))) {
            return Fate.KNOWN;
        }
        if (desk.lock(standing.id()).isPresent()) {
            return Fate.WAITING;
        }
        var stage = new Stage.InWork(Editor.SERVICE.actor(), desk.now());
        desk.keep(OpenDraft.begun(standing.id(), standing.revision(), proposal, stage), "write-draft", Editor.SERVICE);
        return Fate.PROPOSED;
    }

    /// Names and codes as shipped, the shipped claims beside those that people wrote, and the newest shipped version
    /// unless a published one says the same. Whether the drug is withdrawn, people decide.
    private Proposal proposal(Draft draft, Monograph standing, List<Claim> standingClaims) {
        var shipped = draft.monograph();
        var newest = shipped.versions().getLast();
        var known = standing.versions().stream().map(Version::statements).anyMatch(newest.statements()::equals);
        var next = known ? Optional.<NextVersion>empty() : Optional.of(next(newest, standing));
        return new Proposal(
                standing.state(),
                shipped.name(),
                shipped.names(),
                shipped.codes(),
                next,
                joined(draft.claims(), standingClaims));
    }

    private NextVersion next(Version newest, Monograph standing) {
        var day = Optional.of(newest.effectiveFrom())
                .filter(from -> EffectiveDate.allows(from, desk.today(), Optional.of(standing)));
        return new NextVersion(day, newest.statements());
    }

    /// A claim that is not shipped may be what a person wrote, so it stays until a person withdraws it.
    private static List<Claim> joined(List<Claim> shipped, List<Claim> standing) {
        var shippedIds = shipped.stream().map(Claim::id).collect(Collectors.toSet());
        var others = standing.stream().filter(claim -> !shippedIds.contains(claim.id()));
        return Claim.inOrder(Stream.concat(shipped.stream(), others).toList());
    }
}
