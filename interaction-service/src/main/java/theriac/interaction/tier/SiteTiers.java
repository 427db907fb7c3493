package theriac.interaction.tier;

import java.util.HashMap;
import java.util.Map;

import theriac.interaction.rule.Severity;

/// Which tier each severity has at each site.
///
/// @param usual the tier of every severity at a site that says nothing else
/// @param ofSites by site, the severities whose tier differs there
public record SiteTiers(Map<Severity, Tier> usual, Map<String, Map<Severity, Tier>> ofSites) {

    /// @throws IllegalArgumentException when a severity has no tier, or contraindicated is hidden anywhere
    public SiteTiers {
        usual = Map.copyOf(usual);
        var copies = new HashMap<String, Map<Severity, Tier>>();
        ofSites.forEach((site, tiers) -> copies.put(site, Map.copyOf(tiers)));
        ofSites = Map.copyOf(copies);
        for (var severity : Severity.values()) {
            if (!usual.containsKey(severity)) {
                throw new IllegalArgumentException("alerts of severity " + severity + " have no tier");
            }
        }
        check("every site", usual);
        ofSites.forEach((site, tiers) -> check("the site " + site, tiers));
    }

    private static void check(String where, Map<Severity, Tier> tiers) {
        if (tiers.get(Severity.CONTRAINDICATED) == Tier.HIDDEN) {
            throw new IllegalArgumentException(
                    "contraindicated alerts must not be hidden: make them interruptive or passive for " + where);
        }
    }

    /// The tier of a severity at a site.
    public Tier of(String site, Severity severity) {
        var tier = ofSites.getOrDefault(site, Map.of()).get(severity);
        return tier == null ? usual.getOrDefault(severity, Tier.INTERRUPTIVE) : tier;
    }
}
