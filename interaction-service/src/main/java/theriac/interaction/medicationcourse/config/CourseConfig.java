package theriac.interaction.medicationcourse.config;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/// How this deployment reads the courses of medications.
@ConfigMapping(prefix = "theriac.interaction.medication-course")
public interface CourseConfig {

    /// How long after a supply's end a renewal still continues the course.
    @WithDefault("7d")
    Duration grace();

    /// After how much missed time a draft taper is withheld.
    @WithDefault("48h")
    Duration missedForLong();

    /// How long a dose may rest within one taper; after a longer rest a new taper begins.
    @WithDefault("42d")
    Duration plateau();

    /// How often to look for supplies that ended without a word.
    @WithDefault("15s")
    Duration reviewEvery();
}
