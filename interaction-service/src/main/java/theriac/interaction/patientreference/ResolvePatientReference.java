package theriac.interaction.patientreference;

import jakarta.enterprise.context.ApplicationScoped;

import theriac.interaction.patientreference.Resolution.NotConfigured;
import theriac.interaction.patientreference.Resolution.OtherSystem;
import theriac.interaction.patientreference.Resolution.Resolved;
import theriac.patientreference.PatientReferences;

/// Turns a sender's own patient identifier into the patient's reference. Nothing is stored and nothing is
/// logged.
@ApplicationScoped
public class ResolvePatientReference {

    private final PatientReferences references;
    private final IdentifierSystems systems;

    ResolvePatientReference(PatientReferences references, IdentifierSystems systems) {
        this.references = references;
        this.systems = systems;
    }

    /// Resolves an identifier of a patient of this sender.
    public Resolution resolve(String sender, String system, String value) {
        var configured = systems.of(sender);
        if (configured.isEmpty()) {
            return new NotConfigured();
        }
        return configured.get().equals(system)
                ? new Resolved(references.of(sender, system, value))
                : new OtherSystem(configured.get());
    }
}
