package theriac.interaction.rule.persistence;

import theriac.interaction.rule.RuleBook;

/// The rules that this release ships, for tests of other packages.
public final class ShippedRules {

    private ShippedRules() {}

    public static RuleBook book() {
        return new RuleBook(ReviewedRuleFiles.all());
    }
}
