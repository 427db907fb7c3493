package theriac.interaction.medicationcourse.config;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import theriac.interaction.medicationcourse.ReviewDuePatients;
import theriac.patientreference.PatientReference;

/// Looks every few seconds whose supply has ended without a word, and once a minute whether the catalog has learned
/// medicines that it did not know before.
@ApplicationScoped
class ReviewSchedule {

    private static final Logger LOG = LoggerFactory.getLogger(ReviewSchedule.class);
    private static final int BATCH = 100;
    private static final int MOST_ROUNDS = 50;
    private static final Duration AFTER_A_FAULT = Duration.ofMinutes(10);

    private final ReviewDuePatients reviewDuePatients;
    private final Clock clock;
    private final AtomicLong learned = new AtomicLong();

    ReviewSchedule(ReviewDuePatients reviewDuePatients, Clock clock) {
        this.reviewDuePatients = reviewDuePatients;
        this.clock = clock;
    }

    @Scheduled(
            every = "{theriac.interaction.medication-course.review-every}",
            concurrentExecution = ConcurrentExecution.SKIP)
    void reviewDue() {
        var now = clock.instant();
        List<PatientReference> batch;
        int round = 0;
        do {
            batch = reviewDuePatients.due(now, BATCH);
            batch.forEach(patient -> review(patient, now));
            round++;
        } while (batch.size() == BATCH && round < MOST_ROUNDS);
    }

    /// A mark that is read before the work is done too early at worst: the next round does it again.
    @Scheduled(every = "60s", concurrentExecution = ConcurrentExecution.SKIP)
    void lookAgainAtUnrecognised() {
        var mark = reviewDuePatients.learned();
        if (mark != learned.get()) {
            reviewDuePatients.lookAgainAtUnrecognised(clock.instant());
            learned.set(mark);
        }
    }

    private void review(PatientReference patient, Instant now) {
        try {
            reviewDuePatients.review(patient, now);
        } catch (RuntimeException fault) {
            LOG.atError()
                    .addKeyValue("failure", fault.getClass().getName())
                    .log("a patient's courses were not reviewed");
            reviewDuePatients.postpone(patient, now.plus(AFTER_A_FAULT));
        }
    }
}
