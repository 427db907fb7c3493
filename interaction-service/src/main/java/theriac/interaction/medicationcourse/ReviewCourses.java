package theriac.interaction.medicationcourse;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import theriac.patientreference.PatientReference;

/// Shows a patient's courses to the watch, and notes when they have to be looked at again: where a supply ends and
/// nobody tells, the end is an event of its own.
@ApplicationScoped
class ReviewCourses {

    private final MedicationHistories histories;
    private final TellCourses tellCourses;
    private final CourseWatch watch;
    private final ReviewQueue queue;

    ReviewCourses(MedicationHistories histories, TellCourses tellCourses, CourseWatch watch, ReviewQueue queue) {
        this.histories = histories;
        this.tellCourses = tellCourses;
        this.watch = watch;
        this.queue = queue;
    }

    /// Under the patient's lock.
    void review(PatientReference patient, String site, Instant now) {
        var courses = tellCourses.of(histories.of(patient), now);
        watch.look(patient, site, courses);
        var next = courses.courses().stream()
                .map(of -> of.course().endsBySilence())
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder());
        queue.lookAgain(patient, next, courses.notRecognised().isEmpty());
    }
}
