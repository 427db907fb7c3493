package theriac.interaction.check;

import java.util.List;

import theriac.interaction.rule.Advice;
import theriac.interaction.rule.Evidence;
import theriac.interaction.rule.RuleKey;
import theriac.interaction.rule.Severity;

/// One thing that a prescriber should know, with all combinations that say the same.
///
/// @param leadRule the rule of the worst combination
/// @param severity that of the worst combination
/// @param graded the worst that the rules themselves say of it; another than the severity only where the site changed
/// it
/// @param drugs who takes part, in the order of the list
/// @param advice what all the rules of its combinations say, the lead rule first
/// @param evidence the lead rule's level, and the sources of all rules of its combinations
public record Alert(
        RuleKey leadRule,
        Severity severity,
        Severity graded,
        String summary,
        List<Participant> drugs,
        List<Combination> combinations,
        Advice advice,
        Evidence evidence) {

    /// Who interacts, by which rule, and how severely.
    ///
    /// @param members two in most cases; one for a drug listed twice, more where a rule counts drugs
    /// @param graded the severity by the rule itself
    /// @param boxedWarning whether labels carry this in their boxed warning
    public record Combination(
            List<Participant> members, RuleKey rule, Severity severity, Severity graded, boolean boxedWarning) {

        public Combination {
            members = List.copyOf(members);
        }
    }
}
