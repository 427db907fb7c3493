package theriac.interaction.check;

import java.util.List;
import java.util.Set;

import theriac.interaction.check.Participant.Medicine;
import theriac.interaction.patient.Fact;
import theriac.interaction.rule.InteractionRule;
import theriac.interaction.rule.Severity;

/// What the rules have to say: what applies, and what can't be decided for want of knowledge about a drug or the
/// patient.
record Findings(List<Found> found, List<Doubt> doubts) {

    /// No rule has anything to say.
    static final Findings NONE = new Findings(List.of(), List.of());

    /// A rule that applies.
    ///
    /// @param members who makes it apply: two in most cases
    record Found(InteractionRule rule, Severity severity, List<Participant> members) {

        Found {
            members = List.copyOf(members);
        }

        /// Whether this says at least what the doubtful rule could.
        boolean settles(Doubt doubt) {
            return rule.subject().equals(doubt.rule().subject())
                    && severity.compareTo(doubt.rule().grading().worst()) >= 0
                    && ids(members).equals(ids(doubt.members()));
        }
    }

    /// A rule that may apply.
    ///
    /// @param unclear the drugs about which too little is known
    /// @param missing the facts about the patient that are not known
    record Doubt(InteractionRule rule, List<Participant> members, List<Medicine> unclear, Set<Fact> missing) {

        Doubt {
            members = List.copyOf(members);
            unclear = List.copyOf(unclear);
            missing = Set.copyOf(missing);
        }
    }

    /// A doubt is settled where the same members already raised an alert as severe as the doubtful rule could.
    static Findings of(List<Found> found, List<Doubt> doubts) {
        var open = doubts.stream()
                .filter(doubt -> found.stream().noneMatch(one -> one.settles(doubt)))
                .toList();
        return new Findings(List.copyOf(found), open);
    }

    private static List<String> ids(List<Participant> members) {
        return members.stream().map(Participant::id).toList();
    }
}
