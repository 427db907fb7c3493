package theriac.interaction.tier.config;

import java.util.Map;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

import theriac.interaction.tier.Tier;

/// How loudly alerts are shown: `interruptive`, `passive` or `hidden`. Contraindicated ones are never hidden.
@ConfigMapping(prefix = "theriac.interaction.tiers")
public interface TierConfig {

    /// How alerts of severity contraindicated are shown.
    @WithDefault("interruptive")
    Tier contraindicated();

    /// How alerts of severity major are shown.
    @WithDefault("interruptive")
    Tier major();

    /// How alerts of severity moderate are shown.
    @WithDefault("passive")
    Tier moderate();

    /// How alerts of severity minor are shown.
    @WithDefault("passive")
    Tier minor();

    /// What is different at a site, by its name.
    Map<String, AtSite> sites();

    /// What is different at one site.
    interface AtSite {

        /// How alerts of severity contraindicated are shown at this site.
        Optional<Tier> contraindicated();

        /// How alerts of severity major are shown at this site.
        Optional<Tier> major();

        /// How alerts of severity moderate are shown at this site.
        Optional<Tier> moderate();

        /// How alerts of severity minor are shown at this site.
        Optional<Tier> minor();
    }
}
