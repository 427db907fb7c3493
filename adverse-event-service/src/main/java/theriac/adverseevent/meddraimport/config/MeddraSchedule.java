package theriac.adverseevent.meddraimport.config;

import java.util.OptionalLong;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;

import theriac.adverseevent.casereport.CaseCoding;
import theriac.adverseevent.casereport.CasesToRecode.Which;
import theriac.adverseevent.casereport.RecodeCases;
import theriac.adverseevent.meddraimport.LearnRelease;
import theriac.adverseevent.meddraimport.RecodingQueue;

/// Looks every other second whether another version of MedDRA is in force, and codes cases again that it codes
/// otherwise. What fails is tried again in the next round.
@ApplicationScoped
class MeddraSchedule {

    private final LearnRelease learnRelease;
    private final RecodingQueue queue;
    private final RecodeCases recodeCases;
    private final CaseCoding coding;

    MeddraSchedule(LearnRelease learnRelease, RecodingQueue queue, RecodeCases recodeCases, CaseCoding coding) {
        this.learnRelease = learnRelease;
        this.queue = queue;
        this.recodeCases = recodeCases;
        this.coding = coding;
    }

    /// No report is coded before it is known which version is in force.
    void learnAtStart(@Observes StartupEvent start) {
        learnRelease.learn();
    }

    @Scheduled(every = "2s", concurrentExecution = ConcurrentExecution.SKIP)
    void recode() {
        learnRelease.learn();
        learnRelease.learned().ifPresent(version -> queue.queue(version, coding::isCodedOtherwise));
        if (queue.isWaiting()) {
            recodeAll();
        }
    }

    private void recodeAll() {
        var next = OptionalLong.of(0);
        while (next.isPresent()) {
            next = recodeCases.recodeSome(new Which.Queued(), next.getAsLong());
        }
    }
}
