package theriac.interaction.rule.persistence;

import java.util.List;

import theriac.interaction.rule.RuleBook;

/// The rules that this release ships, for tests of other packages.
public final class ShippedRules {

    private ShippedRules() {}

    public static RuleBook book() {
        return new RuleBook(ReviewedRuleFiles.all());
    }

    /// The rules of some subjects alone.
    public static RuleBook about(String... subjects) {
        return new RuleBook(ReviewedRuleFiles.all().stream()
                .filter(rule -> List.of(subjects).contains(rule.subject().id()))
                .toList());
    }
}
