package theriac.interaction.medicationcourse.rest;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import theriac.interaction.medicationcourse.Coded;
import theriac.interaction.medicationcourse.Course;
import theriac.interaction.medicationcourse.CourseAlert;
import theriac.interaction.medicationcourse.Mass;
import theriac.interaction.medicationcourse.PatientCourses;
import theriac.interaction.medicationcourse.ReadCourses;
import theriac.interaction.medicationcourse.Route;
import theriac.patientreference.PatientReference;

/// A patient's courses.
///
/// @param notRecognised medications, as written, that the catalog does not know: they are not watched
@Schema(name = "PatientMedications", examples = MedicationExamples.COURSES)
record PatientCoursesBody(
        String patientReference, Instant asOf, List<MedicationBody> medications, List<String> notRecognised) {

    static PatientCoursesBody of(PatientReference patient, ReadCourses.Shown shown) {
        var courses = shown.courses();
        return new PatientCoursesBody(
                patient.value(),
                courses.asOf(),
                courses.courses().stream()
                        .map(course -> MedicationBody.of(course, alertsOf(course, shown)))
                        .toList(),
                List.copyOf(courses.notRecognised()));
    }

    private static List<AlertBody> alertsOf(PatientCourses.DrugCourse course, ReadCourses.Shown shown) {
        return shown.alerts().stream()
                .filter(alert -> alert.drug().equals(course.drug()))
                .map(AlertBody::of)
                .toList();
    }

    /// An alert about the course as it is kept; `/alerts/{alertId}` tells all of it.
    @Schema(name = "CourseAlert")
    record AlertBody(
            String alertId,
            long revision,

            @Schema(enumeration = {"raised", "overridden", "resolved"})
            String state,

            String severity,
            String tier,
            String route,
            Instant at,
            Instant raisedAt) {

        static AlertBody of(CourseAlert alert) {
            return new AlertBody(
                    alert.alertId(),
                    alert.revision(),
                    alert.state(),
                    alert.severity().toString(),
                    alert.tier().toString(),
                    alert.route().value(),
                    alert.at(),
                    alert.raisedAt());
        }
    }

    /// The course of one drug.
    record MedicationBody(
            String drugId,
            String name,
            List<PeriodBody> periods,
            List<Instant> missedDoses,
            List<AbruptDiscontinuationBody> abruptDiscontinuations,
            List<AlertBody> alerts) {

        static MedicationBody of(PatientCourses.DrugCourse course, List<AlertBody> alerts) {
            var drugId = course.drug().value();
            return new MedicationBody(
                    drugId,
                    course.name(),
                    course.course().periods().entrySet().stream()
                            .flatMap(route -> route.getValue().stream().map(of -> PeriodBody.of(route.getKey(), of)))
                            .toList(),
                    course.course().missed(),
                    course.abruptDiscontinuations().stream()
                            .map(abrupt -> AbruptDiscontinuationBody.of(drugId, abrupt))
                            .toList(),
                    alerts);
        }
    }

    /// A time in which nothing changed.
    ///
    /// @param standing `taken`, `held` or `ended`
    /// @param daily what is meant to be taken a day, absent when it is not known
    /// @param since the type of the event that brought it about
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PeriodBody(
            String route,
            String standing,
            @Nullable String daily,
            Instant from,
            @Nullable Instant until,
            String since,
            @Nullable String reason) {

        static PeriodBody of(Route route, Course.Period period) {
            return new PeriodBody(
                    route.value(),
                    period.standing(),
                    period.daily().map(Mass::toString).orElse(null),
                    period.from(),
                    period.until().orElse(null),
                    period.since().code(),
                    period.reason().map(Coded::code).orElse(null));
        }
    }
}
