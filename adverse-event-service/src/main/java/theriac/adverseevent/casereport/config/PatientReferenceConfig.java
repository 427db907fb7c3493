package theriac.adverseevent.casereport.config;

import java.util.Map;

import io.smallrye.config.ConfigMapping;

/// The secret keys with which patients' identifiers become references.
@ConfigMapping(prefix = "theriac.patient-reference")
public interface PatientReferenceConfig {

    /// Id of the key for new references.
    String currentKey();

    /// Every key in use by its id, each 32 bytes in base64.
    Map<String, String> keys();
}
