package theriac.adverseevent.duplicate.config;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import theriac.adverseevent.duplicate.Threshold;

/// Hands on what a deployment sets.
final class DuplicatesConfiguration {

    private DuplicatesConfiguration() {}

    @Produces
    @Singleton
    static Threshold threshold(DuplicatesConfig config) {
        return new Threshold(config.margin());
    }
}
