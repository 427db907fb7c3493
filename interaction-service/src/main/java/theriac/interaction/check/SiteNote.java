package theriac.interaction.check;

import java.util.List;

import theriac.interaction.rule.InteractionRule;
import theriac.interaction.rule.Severity;
import theriac.interaction.rule.SiteChange;

/// A rule that would have spoken otherwise, had the site not changed it: so that nobody takes a site's wish for the
/// rule, or a switched-off rule for a clean list.
///
/// @param cases what it would have said of whom
public record SiteNote(InteractionRule rule, SiteChange change, List<Case> cases) {

    public SiteNote {
        cases = List.copyOf(cases);
    }

    /// One case in which it would have spoken.
    ///
    /// @param severity what the rule itself says; where it is not certain, the most that it could say
    /// @param certain false where too little is known to tell whether the rule applies
    public record Case(List<Participant> members, Severity severity, boolean certain) {

        public Case {
            members = List.copyOf(members);
        }
    }
}
