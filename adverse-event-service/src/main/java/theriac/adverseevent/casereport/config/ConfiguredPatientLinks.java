package theriac.adverseevent.casereport.config;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import theriac.adverseevent.casereport.PatientIdentifier;
import theriac.adverseevent.casereport.PatientLinks;
import theriac.adverseevent.casereport.RegisteredSenders;
import theriac.adverseevent.casereport.SenderId;
import theriac.patientreference.PatientReference;
import theriac.patientreference.PatientReferences;

/// Links the identifiers of the one system that each sender configured.
@ApplicationScoped
class ConfiguredPatientLinks implements PatientLinks {

    private final RegisteredSenders senders;
    private final PatientReferences references;

    ConfiguredPatientLinks(RegisteredSenders senders, PatientReferenceConfig config) {
        this.senders = senders;
        this.references = PatientReferences.with(config.currentKey(), config.keys());
    }

    @Override
    public Optional<PatientReference> referenceOf(SenderId sender, PatientIdentifier identifier) {
        return senders.link(sender, identifier.system())
                ? Optional.of(references.of(sender.value(), identifier.system(), identifier.value()))
                : Optional.empty();
    }
}
