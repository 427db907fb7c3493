package theriac.interaction.medicationcourse;

import java.time.Duration;

/// How a deployment reads courses.
///
/// @param grace how long after a supply's end a renewal still continues the course
/// @param missedForLong after how much missed time a plan of steps is withheld
/// @param plateau how long an unchanged dose may last within one taper
public record CourseSettings(Duration grace, Duration missedForLong, Duration plateau) {

    /// Seven days of grace, two days of missed doses, six weeks between two steps of a taper.
    public static final CourseSettings USUAL =
            new CourseSettings(Duration.ofDays(7), Duration.ofDays(2), Duration.ofDays(42));
}
