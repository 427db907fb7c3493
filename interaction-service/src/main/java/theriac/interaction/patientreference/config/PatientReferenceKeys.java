package theriac.interaction.patientreference.config;

import java.util.Map;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import io.quarkus.runtime.StartupEvent;

import theriac.interaction.patientreference.IdentifierSystems;
import theriac.patientreference.PatientReferences;

/// Turns the settings into what references are made with. A key that is missing or malformed stops the start:
/// without it, links between a patient's alerts and cases would be missed without a word.
@ApplicationScoped
class PatientReferenceKeys {

    @Produces
    @Singleton
    PatientReferences references(PatientReferenceConfig config) {
        return PatientReferences.with(config.currentKey(), config.keys());
    }

    @Produces
    @Singleton
    IdentifierSystems identifierSystems(SendersConfig config) {
        return new IdentifierSystems(config.byName().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, sender -> sender.getValue().identifierSystem())));
    }

    void readAtStart(@Observes StartupEvent start, PatientReferences references, IdentifierSystems systems) {}
}
