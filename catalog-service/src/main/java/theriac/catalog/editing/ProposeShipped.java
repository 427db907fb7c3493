package theriac.catalog.editing;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import theriac.catalog.drug.Draft;
import theriac.catalog.drug.Drug;
import theriac.catalog.drug.Editor;
import theriac.catalog.drug.Monograph;
import theriac.catalog.drug.Version;

/// Hands what the service ships about a drug to the people who have edited that drug, as a draft.
@ApplicationScoped
public class ProposeShipped {

    private final DraftDesk desk;

    ProposeShipped(DraftDesk desk) {
        this.desk = desk;
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
        var proposal = proposal(shipped.monograph(), standing.monograph());
        if (proposal.equals(asItStands(standing.monograph()))) {
            return Fate.KNOWN;
        }
        if (desk.lock(standing.id()).isPresent()) {
            return Fate.WAITING;
        }
        var stage = new Stage.InWork(Editor.SERVICE.actor(), desk.now());
        desk.keep(OpenDraft.begun(standing.id(), standing.revision(), proposal, stage), "write-draft", Editor.SERVICE);
        return Fate.PROPOSED;
    }

    /// Names and codes as shipped, and the newest shipped version unless a published one says the same. Whether the
    /// drug
    /// is withdrawn, people decide.
    private Proposal proposal(Monograph shipped, Monograph standing) {
        var newest = shipped.versions().getLast();
        var known = standing.versions().stream().map(Version::statements).anyMatch(newest.statements()::equals);
        var next = known ? Optional.<NextVersion>empty() : Optional.of(next(newest, standing));
        return new Proposal(standing.state(), shipped.name(), shipped.names(), shipped.codes(), next);
    }

    private NextVersion next(Version newest, Monograph standing) {
        var day = Optional.of(newest.effectiveFrom())
                .filter(from -> EffectiveDate.allows(from, desk.today(), Optional.of(standing)));
        return new NextVersion(day, newest.statements());
    }

    private static Proposal asItStands(Monograph standing) {
        return new Proposal(standing.state(), standing.name(), standing.names(), standing.codes(), Optional.empty());
    }
}
