package theriac.adverseevent.casework;

import theriac.adverseevent.casereport.Coded;
import theriac.adverseevent.casereport.Outcome;
import theriac.adverseevent.casereport.SafetyCase;

/// Whether a case is serious (ICH E2A): a criterion was reported, or a reaction that ended in death.
public enum Gravity implements Coded {
    SERIOUS,
    /// No criterion was reported, which is not the same as one that was ruled out.
    NOT_SERIOUS;

    /// Of a case as it stands.
    static Gravity of(SafetyCase state) {
        return state.facts().seriousness().isEmpty() && !endedInDeath(state) ? NOT_SERIOUS : SERIOUS;
    }

    /// Whether a reaction of the case ended in death.
    static boolean endedInDeath(SafetyCase state) {
        return state.reactions().stream()
                .anyMatch(reaction ->
                        reaction.mention().course().outcome().stream().anyMatch(Outcome.FATAL::equals));
    }
}
