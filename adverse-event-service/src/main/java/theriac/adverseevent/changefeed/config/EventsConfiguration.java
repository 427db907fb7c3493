package theriac.adverseevent.changefeed.config;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import theriac.adverseevent.changefeed.ListeningLimits;

/// Hands on what a deployment sets.
final class EventsConfiguration {

    private EventsConfiguration() {}

    @Produces
    @Singleton
    static ListeningLimits limits(EventsConfig config) {
        return new ListeningLimits(config.connections(), config.connectionsOfOne());
    }
}
