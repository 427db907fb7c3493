package theriac.adverseevent.casereport.config;

import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithParentName;

import theriac.http.config.TimeZones;

/// The hospitals that send, each by its site id, which is also the last part of its topics' names.
@ConfigMapping(prefix = "theriac.senders")
public interface SendersConfig {

    /// All of them.
    @WithParentName
    Map<String, Sender> senders();

    /// One hospital.
    interface Sender {

        /// The URI of the one numbering system whose identifiers link this hospital's patients.
        Optional<String> identifierSystem();

        /// Where its days begin and end, such as `Europe/Amsterdam`. Unless told, a day may lie in any zone.
        @WithConverter(TimeZones.class)
        Optional<ZoneId> timeZone();
    }
}
