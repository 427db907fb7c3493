package theriac.interaction.patientcheck;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import theriac.interaction.check.Medication;
import theriac.interaction.dose.Intake;
import theriac.interaction.drug.Designation;
import theriac.interaction.drug.DrugId;
import theriac.interaction.medicationcourse.Course.Period;
import theriac.interaction.medicationcourse.PatientCourses;
import theriac.interaction.medicationcourse.PatientCourses.DrugCourse;
import theriac.interaction.medicationcourse.Route;

/// Something that a patient's events say is taken, or held and to be taken again.
///
/// @param drug absent for what the catalog does not know
/// @param name as the catalog calls the drug, or as the event named it
/// @param since when this dose began; absent for what the catalog does not know, of which no course is told
/// @param isHeld whether it is held just now
public record TakenMedication(
        Optional<DrugId> drug, String name, Optional<Route> route, Optional<Instant> since, boolean isHeld) {

    /// What these courses say is taken now: by each route what is not over, and what was not recognised.
    static List<TakenMedication> in(PatientCourses courses) {
        var known = courses.courses().stream().flatMap(TakenMedication::of);
        var unknown = courses.notRecognised().stream()
                .sorted(Comparator.naturalOrder())
                .map(name -> new TakenMedication(Optional.empty(), name, Optional.empty(), Optional.empty(), false));
        return Stream.concat(known, unknown).toList();
    }

    private static Stream<TakenMedication> of(DrugCourse course) {
        return course.course().periods().entrySet().stream()
                .filter(byRoute -> !byRoute.getValue().getLast().isOver())
                .map(byRoute -> of(course, byRoute.getKey(), byRoute.getValue().getLast()));
    }

    private static TakenMedication of(DrugCourse course, Route route, Period now) {
        return new TakenMedication(
                Optional.of(course.drug()),
                course.name(),
                Optional.of(route).filter(stated -> !stated.equals(Route.NOT_STATED)),
                Optional.of(now.from()),
                now.isHeld());
    }

    /// As a check takes it. Its dose is not judged: events tell what is taken a day, not how much at once.
    Medication medication() {
        var intake = new Intake(
                route.map(Route::value),
                Optional.empty(),
                since.map(at -> LocalDate.ofInstant(at, ZoneOffset.UTC)),
                Optional.empty());
        return new Medication(Designation.named(name), intake);
    }
}
