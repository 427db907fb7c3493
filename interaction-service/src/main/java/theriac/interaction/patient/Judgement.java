package theriac.interaction.patient;

import java.util.EnumSet;
import java.util.Set;

import theriac.interaction.drug.Match;

/// Whether something holds for a patient, and the facts for want of which that can't be said.
///
/// @param missing empty unless the match is only possible
public record Judgement(Match match, Set<Fact> missing) {

    /// It holds.
    public static final Judgement YES = new Judgement(Match.YES, Set.of());

    /// It does not hold.
    public static final Judgement NO = new Judgement(Match.NO, Set.of());

    public Judgement {
        missing = match == Match.POSSIBLY ? Set.copyOf(missing) : Set.of();
    }

    static Judgement of(boolean holds) {
        return holds ? YES : NO;
    }

    static Judgement unknown(Fact fact) {
        return new Judgement(Match.POSSIBLY, Set.of(fact));
    }

    /// Holds when both do; what is missing for either is missing for both, unless one of them does not hold.
    public Judgement and(Judgement other) {
        var all = EnumSet.noneOf(Fact.class);
        all.addAll(missing);
        all.addAll(other.missing);
        return new Judgement(match.and(other.match), all);
    }
}
