package theriac.interaction.tier.config;

import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import io.quarkus.runtime.StartupEvent;

import theriac.interaction.rule.Severity;
import theriac.interaction.tier.SiteTiers;
import theriac.interaction.tier.Tier;

/// Turns the settings into tiers. Settings that would hide what must be seen stop the start.
@ApplicationScoped
class ConfiguredTiers {

    @Produces
    @Singleton
    SiteTiers tiers(TierConfig config) {
        var usual = Map.of(
                Severity.CONTRAINDICATED, config.contraindicated(),
                Severity.MAJOR, config.major(),
                Severity.MODERATE, config.moderate(),
                Severity.MINOR, config.minor());
        var sites = config.sites().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, site -> at(site.getValue())));
        try {
            return new SiteTiers(usual, sites);
        } catch (IllegalArgumentException unfit) {
            throw new IllegalStateException("theriac.interaction.tiers: " + unfit.getMessage(), unfit);
        }
    }

    private static Map<Severity, Tier> at(TierConfig.AtSite site) {
        var tiers = new EnumMap<Severity, Tier>(Severity.class);
        site.contraindicated().ifPresent(tier -> tiers.put(Severity.CONTRAINDICATED, tier));
        site.major().ifPresent(tier -> tiers.put(Severity.MAJOR, tier));
        site.moderate().ifPresent(tier -> tiers.put(Severity.MODERATE, tier));
        site.minor().ifPresent(tier -> tiers.put(Severity.MINOR, tier));
        return tiers;
    }

    void readAtStart(@Observes StartupEvent start, SiteTiers tiers) {}
}
