package theriac.interaction.rule;

import java.util.Comparator;

/// One version of a rule: when it applies, how severe it then is, what to do, and what it rests on.
///
/// @param boxedWarning whether labels carry it in a box, as their strongest warning
public record InteractionRule(
        RuleKey key,
        Subject subject,
        Condition condition,
        Grading grading,
        boolean boxedWarning,
        Advice advice,
        Evidence evidence,
        Edition edition) {

    /// Rules in the order of their keys.
    public static final Comparator<InteractionRule> BY_KEY = Comparator.comparing(InteractionRule::key);

    /// Of the key alone: checks keep rules in sets, and all that a rule says is long.
    @Override
    public int hashCode() {
        return key.hashCode();
    }
}
