package theriac.dataprotection.config;

import java.util.Map;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;

/// The master keys. They belong in a secret store, never beside the database's backups.
@ConfigMapping(prefix = "theriac.data-protection")
public interface DataProtectionConfig {

    /// Id of the master key that wraps new keys.
    Optional<String> currentKey();

    /// Every master key in use by its id, each 32 bytes in base64.
    Map<String, String> keys();
}
