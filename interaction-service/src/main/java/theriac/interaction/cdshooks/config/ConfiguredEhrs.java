package theriac.interaction.cdshooks.config;

import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import io.quarkus.runtime.StartupEvent;

import theriac.interaction.cdshooks.CdsHooksSettings;
import theriac.interaction.cdshooks.trust.Ehr;
import theriac.interaction.cdshooks.trust.Ehrs;

/// Turns the settings into what the hooks work with. A wrong one stops the start with a sentence.
@ApplicationScoped
class ConfiguredEhrs {

    @Produces
    @Singleton
    Ehrs ehrs(CdsHooksConfig config) {
        var all = config.ehrs().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> ehr(entry.getKey(), entry.getValue()))
                .toList();
        return new Ehrs(all, config.baseUrl(), config.longestToken());
    }

    @Produces
    @Singleton
    CdsHooksSettings settings(CdsHooksConfig config) {
        return new CdsHooksSettings(
                config.fetchWithin(),
                config.shownFor(),
                config.feedbackWithin(),
                config.origins().orElse(List.of()));
    }

    void readAtStart(@Observes StartupEvent start, Ehrs ehrs, CdsHooksSettings settings) {}

    private static Ehr ehr(String name, CdsHooksConfig.RegisteredEhr registered) {
        return new Ehr(
                name,
                registered.issuer(),
                registered.site(),
                registered.jwks(),
                registered.fhirServers().orElse(List.of()));
    }
}
