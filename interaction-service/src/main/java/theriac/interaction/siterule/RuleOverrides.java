package theriac.interaction.siterule;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import theriac.interaction.siterule.RuleOverride.Stage;

/// The kept overrides of all sites; none is ever removed.
public interface RuleOverrides {

    /// Lets only this transaction propose for this rule of the site until it ends.
    void lockForProposing(String site, String ruleId);

    /// One site's overrides of a rule.
    List<RuleOverride> of(String site, String ruleId);

    /// Keeps one that is not there yet.
    void add(RuleOverride override);

    Optional<RuleOverride> find(UUID id);

    /// Finds one and lets only this transaction change it until it ends.
    Optional<RuleOverride> lock(UUID id);

    /// Keeps the next step of one, and lets every replica know.
    void save(RuleOverride override);

    /// The latest proposals first.
    ///
    List<RuleOverride> list(Wanted wanted, Optional<Place> after, int limit);

    /// A number that changes whenever what is in force does.
    long changes();

    /// All that were approved and neither refused nor withdrawn, and the number at that time.
    InForce inForce();

    /// Which ones to list: of one site or all, in one stage or any, of one rule or any.
    record Wanted(Optional<String> site, Optional<Stage> stage, Optional<String> ruleId) {}

    /// Where one stands in the list.
    record Place(Instant proposedAt, UUID id) {}

    /// What is in force.
    record InForce(long changes, List<RuleOverride> overrides) {}
}
