package theriac.interaction.medicationcourse;

import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import theriac.patientreference.PatientReference;

/// Looks at patients whose supply may have ended without a word. Several replicas share the work: who finds a patient
/// locked passes on. What was not finished is still due.
@ApplicationScoped
public class ReviewDuePatients {

    private final ReviewQueue queue;
    private final ReviewCourses reviewCourses;
    private final DrugsOfToday drugs;

    ReviewDuePatients(ReviewQueue queue, ReviewCourses reviewCourses, DrugsOfToday drugs) {
        this.queue = queue;
        this.reviewCourses = reviewCourses;
        this.drugs = drugs;
    }

    /// Patients whose time has come, those first that wait longest.
    public List<PatientReference> due(Instant now, int most) {
        return queue.due(now, most);
    }

    /// Reviews one patient; false when it is no longer due, or when someone else is at it.
    @Transactional
    public boolean review(PatientReference patient, Instant now) {
        var site = queue.lockIfDue(patient, now);
        site.ifPresent(of -> reviewCourses.review(patient, of, now));
        return site.isPresent();
    }

    /// Puts a patient off whose review failed, so that it holds up nobody else.
    @Transactional
    public void postpone(PatientReference patient, Instant until) {
        queue.postpone(patient, until);
    }

    /// Counts what the catalog taught this replica.
    public long learned() {
        return drugs.changes();
    }

    /// Makes those due whose medicines were not all recognised.
    @Transactional
    public void lookAgainAtUnrecognised(Instant now) {
        queue.lookAgainAtUnrecognised(now);
    }
}
