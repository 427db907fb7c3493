package theriac.interaction.alert;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import theriac.interaction.rule.RuleKey;

/// What became of the firing of rules.
public interface Tallies {

    /// Adds to how often rules fired in checks.
    void add(Map<Firing, Long> counted);

    /// Every rule that fired, by id and version.
    ///
    /// @param site empty for all sites
    List<RuleTally> of(Optional<String> site);

    /// A rule at a site.
    record Firing(String site, RuleKey rule) {}

    /// What became of one version of a rule.
    ///
    /// @param checks in how many checks it fired
    /// @param alerts how many alerts it raised in patients' courses
    /// @param open how many of them nobody has answered
    /// @param overrides how many of them stand overridden, by reason
    /// @param resolutions how many later events answered, by how
    record RuleTally(
            RuleKey rule,
            long checks,
            long alerts,
            long open,
            Map<String, Long> overrides,
            Map<String, Long> resolutions,
            Links links) {}

    /// What cases say.
    ///
    /// @param alerts to how many alerts a case is linked
    /// @param cases how many cases are linked to one of them
    record Links(long alerts, long cases) {}
}
