package theriac.interaction.check;

import java.util.List;
import java.util.Set;

import theriac.interaction.check.Participant.Medicine;
import theriac.interaction.patient.Fact;
import theriac.interaction.rule.InteractionRule;
import theriac.interaction.rule.Severity;

/// What the rules have to say: what applies, and what can't be decided for want of knowledge about a drug or the
/// patient.
///
/// @param siteNotes what the site has changed of it
record Findings(List<Found> found, List<Doubt> doubts, List<SiteNote> siteNotes) {

    /// No rule has anything to say.
    static final Findings NONE = new Findings(List.of(), List.of(), List.of());

    /// A rule that applies.
    ///
    /// @param severity as it is told
    /// @param graded as the rule itself grades it
    /// @param members who makes it apply: two in most cases
    record Found(InteractionRule rule, Severity severity, Severity graded, List<Participant> members) {

        Found {
            members = List.copyOf(members);
        }

        Found regraded(Severity told) {
            return new Found(rule, told, graded, members);
        }

        /// Whether this says at least what the doubtful rule could.
        boolean settles(Doubt doubt) {
            return severity.compareTo(doubt.worst()) >= 0
                    && rule.subject().equals(doubt.rule().subject())
                    && sameIds(members, doubt.members());
        }
    }

    /// A rule that may apply.
    ///
    /// @param worst the most severe that it could be told as
    /// @param unclear the drugs about which too little is known
    /// @param missing the facts about the patient that are not known
    record Doubt(
            InteractionRule rule,
            Severity worst,
            List<Participant> members,
            List<Medicine> unclear,
            Set<Fact> missing) {

        Doubt {
            members = List.copyOf(members);
            unclear = List.copyOf(unclear);
            missing = Set.copyOf(missing);
        }

        Doubt regraded(Severity told) {
            return new Doubt(rule, told, members, unclear, missing);
        }

        /// Whether the same members already raised an alert as severe as this could be.
        boolean isSettledBy(List<Found> found) {
            for (var one : found) {
                if (one.settles(this)) {
                    return true;
                }
            }
            return false;
        }
    }

    /// What the rules say, settled doubts left out.
    static Findings of(List<Found> found, List<Doubt> doubts) {
        var open = doubts.stream().filter(doubt -> !doubt.isSettledBy(found)).toList();
        return new Findings(List.copyOf(found), open, List.of());
    }

    private static boolean sameIds(List<Participant> some, List<Participant> others) {
        if (some.size() != others.size()) {
            return false;
        }
        for (var place = 0; place < some.size(); place++) {
            if (!some.get(place).id().equals(others.get(place).id())) {
                return false;
            }
        }
        return true;
    }
}
