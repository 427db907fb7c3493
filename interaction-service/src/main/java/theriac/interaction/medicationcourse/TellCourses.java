package theriac.interaction.medicationcourse;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import jakarta.enterprise.context.ApplicationScoped;

import theriac.interaction.drug.Designation;
import theriac.interaction.drug.Drug;
import theriac.interaction.medicationcourse.PatientCourses.DrugCourse;

/// Tells a patient's courses from the events that are kept.
@ApplicationScoped
public class TellCourses {

    private final DrugsOfToday drugs;
    private final CourseSettings settings;
    private final Clock clock;

    TellCourses(DrugsOfToday drugs, CourseSettings settings, Clock clock) {
        this.drugs = drugs;
        this.settings = settings;
        this.clock = clock;
    }

    /// One drug's part of the events.
    private record Told(Drug drug, List<CourseEvent> events) {}

    /// The courses that these events of one patient tell today.
    public PatientCourses of(List<MedicationEvent> events) {
        return of(events, clock.instant());
    }

    /// The courses that these events of one patient tell at a moment.
    PatientCourses of(List<MedicationEvent> events, Instant now) {
        Map<String, Told> byDrug = new TreeMap<>();
        Set<String> notRecognised = new TreeSet<>();
        for (var event : events) {
            var drug = drugs.recognise(event.medication());
            if (drug.isEmpty()) {
                notRecognised.add(event.medication().asWritten());
            }
            var replacement = event.switchedTo().flatMap(to -> replacing(to.medication(), notRecognised));
            drug.ifPresent(known -> tell(byDrug, known, asOf(event, known, replacement)));
            replacement
                    .filter(other ->
                            drug.filter(known -> known.id().equals(other.id())).isEmpty())
                    .ifPresent(other -> tell(byDrug, other, start(event)));
        }
        var courses = byDrug.values().stream().map(told -> course(told, now)).toList();
        return new PatientCourses(now, courses, notRecognised);
    }

    private Optional<Drug> replacing(Designation medication, Set<String> notRecognised) {
        var drug = drugs.recognise(medication);
        if (drug.isEmpty()) {
            notRecognised.add(medication.asWritten());
        }
        return drug;
    }

    private static void tell(Map<String, Told> byDrug, Drug drug, CourseEvent event) {
        byDrug.computeIfAbsent(drug.id().value(), _ -> new Told(drug, new ArrayList<>()))
                .events()
                .add(event);
    }

    /// A switch to another drug is a stop of this one; a switch to a product of it goes on with what that one gives.
    private static CourseEvent asOf(MedicationEvent event, Drug drug, Optional<Drug> replacement) {
        var told = event.told();
        if (replacement.filter(other -> !other.id().equals(drug.id())).isPresent()) {
            return with(told, EventType.STOPPED, told.taking());
        }
        var taking = event.switchedTo().flatMap(MedicationEvent.Replacement::taking);
        return taking.isPresent() ? with(told, told.type(), taking) : told;
    }

    private static CourseEvent start(MedicationEvent event) {
        return with(event.told(), EventType.STARTED, event.switchedTo().flatMap(MedicationEvent.Replacement::taking));
    }

    private static CourseEvent with(CourseEvent told, EventType type, Optional<CourseEvent.Taking> taking) {
        return new CourseEvent(told.id(), type, told.at(), told.order(), taking, told.supplyDays(), told.reason());
    }

    private DrugCourse course(Told told, Instant now) {
        var drug = told.drug();
        var course = Course.of(told.events(), settings, now);
        var knowledge = CatalogStopping.of(drug);
        var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        return new DrugCourse(
                drug.id(),
                drug.name(),
                drug.version(),
                course,
                AbruptDiscontinuations.falls(course, settings),
                AbruptDiscontinuations.in(course, settings, _ -> knowledge, today));
    }
}
