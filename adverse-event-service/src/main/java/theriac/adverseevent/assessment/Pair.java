package theriac.adverseevent.assessment;

import java.util.Optional;

import theriac.adverseevent.casereport.CodedDrug;
import theriac.adverseevent.casereport.CodedReaction;
import theriac.adverseevent.casereport.SafetyCase;
import theriac.adverseevent.coding.SpokenName;

/// A drug and a reaction of a case, as they were reported. Coding a case again does not change it, and neither does a
/// follow-up that names both in another order.
///
/// @param drug the first that it is reported by of name, code and ingredient, as names are compared
/// @param reaction the reported text, as names are compared
public record Pair(String drug, String reaction) {

    /// The pair at these places of the case, counted from 1.
    static Optional<Pair> at(SafetyCase state, int drug, int reaction) {
        boolean exists = drug >= 1
                && reaction >= 1
                && drug <= state.drugs().size()
                && reaction <= state.reactions().size();
        return exists
                ? Optional.of(of(state.drugs().get(drug - 1), state.reactions().get(reaction - 1)))
                : Optional.empty();
    }

    /// How a drug of a case is named: by the first that it is reported by of name, code and ingredient.
    static String nameOf(CodedDrug drug) {
        var mention = drug.mention();
        return mention.name()
                .map(SpokenName::of)
                .map(SpokenName::key)
                .orElseGet(() -> mention.keys().getFirst());
    }

    private static Pair of(CodedDrug drug, CodedReaction reaction) {
        return new Pair(nameOf(drug), SpokenName.of(reaction.mention().term()).key());
    }
}
