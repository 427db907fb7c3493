package theriac.interaction.patientreference.config;

import java.util.Map;

import io.smallrye.config.ConfigMapping;

/// The secret keys that patient references are made with. Interaction and adverse-event service are given the
/// same ones.
@ConfigMapping(prefix = "theriac.patient-reference")
public interface PatientReferenceConfig {

    /// Id of the key for new references.
    String currentKey();

    /// Every key in use by its id, each 32 bytes in base64.
    Map<String, String> keys();
}
