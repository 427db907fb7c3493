package theriac.interaction.tier.config;

import java.util.Map;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

import theriac.interaction.tier.Tier;

/// How loudly alerts are shown: `interruptive`, `passive` or `hidden`. Contraindicated ones are never hidden.
@ConfigMapping(prefix = "theriac.interaction.tiers")
public interface TierConfig {

    @WithDefault("interruptive")
    Tier contraindicated();

    @WithDefault("interruptive")
    Tier major();

    @WithDefault("passive")
    Tier moderate();

    @WithDefault("passive")
    Tier minor();

    /// What is different at a site, by its name.
    Map<String, AtSite> sites();

    /// What is different at one site.
    interface AtSite {

        Optional<Tier> contraindicated();

        Optional<Tier> major();

        Optional<Tier> moderate();

        Optional<Tier> minor();
    }
}
