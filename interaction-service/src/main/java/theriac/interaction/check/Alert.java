package theriac.interaction.check;

import java.util.List;

import theriac.interaction.rule.Advice;
import theriac.interaction.rule.Evidence;
import theriac.interaction.rule.RuleKey;
import theriac.interaction.rule.Severity;

/// One thing that a prescriber should know, with all pairs that say the same.
///
/// @param leadRule the rule of the worst pair
/// @param severity that of the worst pair
/// @param drugs who takes part, in the order of the list
/// @param advice what all the rules of its pairs say, the lead rule first
/// @param evidence the lead rule's level, and the sources of all rules of its pairs
public record Alert(
        RuleKey leadRule,
        Severity severity,
        String summary,
        List<Participant> drugs,
        List<Pair> pairs,
        Advice advice,
        Evidence evidence) {

    /// Two that interact, by which rule, and how severely.
    ///
    /// @param boxedWarning whether labels carry this pair in their boxed warning
    public record Pair(Participant one, Participant other, RuleKey rule, Severity severity, boolean boxedWarning) {}
}
