package theriac.interaction.rule;

import java.util.List;
import java.util.Optional;

/// The kept versions of all interaction rules.
public interface InteractionRules {

    /// All versions of all rules, by key.
    List<InteractionRule> all();

    /// One version of a rule.
    Optional<InteractionRule> find(RuleKey key);

    /// Keeps a version that is not there yet.
    void add(InteractionRule rule);

    /// Lets only this transaction add rules until it ends.
    void lockForAdding();
}
