package theriac.interaction.patient;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

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
        if (match == Match.YES || other.match == Match.NO) {
            return other;
        }
        if (match == Match.NO || other.match == Match.YES) {
            return this;
        }
        var all = EnumSet.noneOf(Fact.class);
        all.addAll(missing);
        all.addAll(other.missing);
        return new Judgement(Match.POSSIBLY, all);
    }

    /// Holds when this does, and what is asked about does, where anything is asked.
    public <T> Judgement and(Optional<T> asked, Function<T, Judgement> judge) {
        return asked.isEmpty() || match == Match.NO ? this : and(judge.apply(asked.get()));
    }
}
