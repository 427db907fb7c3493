package theriac.interaction.association.config;

import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import io.quarkus.runtime.StartupEvent;

import theriac.interaction.association.AssociationSettings;

/// Turns the settings into what checks ask. A blank name stops the start.
@ApplicationScoped
class ConfiguredAssociations {

    @Produces
    @Singleton
    AssociationSettings settings(AssociationConfig config) {
        var sites = config.sites().orElse(Set.of());
        if (sites.stream().anyMatch(String::isBlank)) {
            throw new IllegalStateException("theriac.interaction.confirmed-associations.sites has a blank name");
        }
        return new AssociationSettings(sites);
    }

    void readAtStart(@Observes StartupEvent start, AssociationSettings settings) {}
}
