package theriac.interaction.medicationcourse;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import theriac.audit.AuditEntry;
import theriac.audit.AuditTrail;
import theriac.patientreference.PatientReference;

/// Shows a patient's courses to someone who may see them, and keeps that they were shown.
@ApplicationScoped
public class ReadCourses {

    private final MedicationHistories histories;
    private final TellCourses tellCourses;
    private final CourseWatch watch;
    private final AuditTrail audit;
    private final Clock clock;

    ReadCourses(
            MedicationHistories histories, TellCourses tellCourses, CourseWatch watch, AuditTrail audit, Clock clock) {
        this.histories = histories;
        this.tellCourses = tellCourses;
        this.watch = watch;
        this.audit = audit;
        this.clock = clock;
    }

    /// The courses as they are told now, and the alerts as they are kept.
    public record Shown(PatientCourses courses, List<CourseAlert> alerts) {}

    /// The patient's courses; empty when there are none, or none that the reader may see.
    ///
    /// @param sees whether the reader sees patients of a site
    @Transactional
    public Optional<Shown> of(PatientReference patient, Submitter by, Predicate<String> sees) {
        var known = histories.find(patient).filter(one -> sees.test(one.site()));
        if (known.isEmpty()) {
            return Optional.empty();
        }
        audit.record(new AuditEntry(
                clock.instant(),
                by.actor(),
                by.site(),
                "read-medications",
                known.get().subject()));
        return Optional.of(new Shown(tellCourses.of(histories.of(patient)), watch.of(patient)));
    }
}
