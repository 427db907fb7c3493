package theriac.adverseevent.duplicate;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import theriac.adverseevent.casereport.CaseId;
import theriac.adverseevent.casereport.SenderId;

/// The pairs that were offered, and what became of them. Every method takes part in the caller's transaction.
public interface Pairs {

    /// A pair that was scored.
    ///
    /// @param content what both say of what is compared, as a digest: a pair that was dismissed is offered
    ///   again when it changes
    record Found(CaseId one, CaseId other, BigDecimal score, String content) {}

    /// Offers the pairs, unless they were dismissed as they are; scores of known ones are brought up to date.
    void offer(List<Found> found);

    /// Takes back open pairs of these cases that are not among those found.
    void withdraw(Collection<CaseId> cases, List<Found> found);

    /// A pair, locked until the transaction ends.
    Optional<CasePair> lock(PairId id);

    /// A pair.
    Optional<CasePair> find(PairId id);

    /// The pairs in which a person merged this case into another, locked.
    List<CasePair> mergesOf(CaseId merged);

    /// Writes a decision down, as the pair's next version.
    ///
    /// @param merged how it was merged; empty when it is dismissed
    CasePair decide(CasePair pair, Optional<Merged> merged, String content, Ruling ruling);

    /// How a pair was merged.
    record Merged(CaseId survivor, long revision) {}

    /// Pairs, the surest first, from behind a place on. Open pairs are those whose cases both count.
    ///
    /// @param site pairs of this hospital's and public cases alone; empty for those who see all
    List<CasePair> list(PairState state, Optional<SenderId> site, Optional<Place> after, int limit);

    /// A place in the list.
    record Place(BigDecimal score, PairId id) {}
}
