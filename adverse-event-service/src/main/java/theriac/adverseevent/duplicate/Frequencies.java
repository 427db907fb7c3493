package theriac.adverseevent.duplicate;

import java.util.Map;

/// How many cases name what.
///
/// @param cases how many there are
/// @param drugs by the key of the drug; one that is not there is named by none
/// @param reactions by the key of the reaction
public record Frequencies(long cases, Map<String, Long> drugs, Map<String, Long> reactions) {

    public Frequencies {
        drugs = Map.copyOf(drugs);
        reactions = Map.copyOf(reactions);
    }

    /// The share of the cases that name a drug, never 0.
    double ofDrug(String key) {
        return share(drugs.getOrDefault(key, 0L));
    }

    /// The share of the cases that name a reaction, never 0.
    double ofReaction(String key) {
        return share(reactions.getOrDefault(key, 0L));
    }

    /// The share that so many cases are, where one more of each is as likely as not (Laplace).
    double share(long some) {
        return Math.min(1, (some + 1.0) / (cases + 2.0));
    }
}
