package theriac.interaction.rule;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The rules as one site wants them: immutable, and laid over what the rules have said, so that a site's wish never
/// compiles anything anew.
public final class SiteView {

    /// An exact version before all of them.
    private static final Comparator<Wanted> EXACT_FIRST =
            Comparator.comparing(wanted -> wanted.target().version().isEmpty());

    /// The rules as they are; made after the order that making it needs.
    public static final SiteView UNCHANGED = new SiteView(List.of());

    private final Map<String, List<Wanted>> byRule;

    public SiteView(List<Wanted> wanted) {
        byRule = wanted.stream()
                .sorted(EXACT_FIRST)
                .collect(Collectors.groupingBy(one -> one.target().ruleId()));
    }

    /// What is changed about which rule.
    public record Wanted(Target target, SiteChange change) {}

    /// A version of a rule, or all of its versions, those to come included.
    public record Target(String ruleId, Optional<Integer> version) {

        /// Whether this version is meant.
        public boolean means(RuleKey rule) {
            return rule.id().equals(ruleId)
                    && version.map(exact -> exact == rule.version()).orElse(true);
        }

        @Override
        public String toString() {
            return version.map(exact -> ruleId + "/" + exact).orElse(ruleId);
        }
    }

    /// Whether no rule is changed.
    public boolean isUnchanged() {
        return byRule.isEmpty();
    }

    /// What the site has changed about a rule. A change that would not be safe for this version, such as a
    /// switching off of all versions of which a later one is boxed, does not hold for it.
    public Optional<SiteChange> changeOf(InteractionRule rule, LocalDate day) {
        return byRule.getOrDefault(rule.key().id(), List.of()).stream()
                .filter(wanted -> wanted.target().means(rule.key()))
                .map(Wanted::change)
                .filter(change -> change.holdsOn(day) && change.effect().isSafeFor(rule))
                .findFirst();
    }
}
