package theriac.interaction.patientreference.config;

import java.util.Map;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;

/// The hospitals that send, by the name that their tokens and topics carry.
@ConfigMapping(prefix = "theriac.senders")
public interface SendersConfig {

    /// Each sender by its name.
    @WithParentName
    Map<String, Sender> byName();

    /// One hospital.
    interface Sender {

        /// The one identifier system that links its patients, as a URI.
        String identifierSystem();
    }
}
