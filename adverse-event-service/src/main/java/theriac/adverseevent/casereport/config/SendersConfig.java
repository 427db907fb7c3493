package theriac.adverseevent.casereport.config;

import java.util.Map;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;

/// The hospitals that send.
@ConfigMapping(prefix = "theriac")
public interface SendersConfig {

    /// Each by its site id, which is also the last part of its topics' names.
    Map<String, Sender> senders();

    /// One hospital.
    interface Sender {

        /// The URI of the one numbering system whose identifiers link this hospital's patients.
        Optional<String> identifierSystem();
    }
}
