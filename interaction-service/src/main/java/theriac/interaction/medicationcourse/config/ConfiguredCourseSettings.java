package theriac.interaction.medicationcourse.config;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import io.quarkus.runtime.StartupEvent;

import theriac.interaction.medicationcourse.CourseSettings;

/// Turns the settings into what courses are read by. A time that is not more than nothing stops the start.
@ApplicationScoped
class ConfiguredCourseSettings {

    @Produces
    @Singleton
    CourseSettings settings(CourseConfig config) {
        if (config.grace().isNegative()
                || !config.missedForLong().isPositive()
                || !config.plateau().isPositive()) {
            throw new IllegalStateException(
                    "theriac.interaction.medication-course has a time that is less than nothing");
        }
        return new CourseSettings(config.grace(), config.missedForLong(), config.plateau());
    }

    void readAtStart(@Observes StartupEvent start, CourseSettings settings) {}
}
