package theriac.adverseevent.changefeed.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/// What a deployment sets for `/events`.
@ConfigMapping(prefix = "theriac.events")
public interface EventsConfig {

    /// How many may listen to one replica at the same time.
    @WithDefault("1000")
    int connections();

    /// How many connections of these one person may have.
    @WithDefault("20")
    int connectionsOfOne();
}
