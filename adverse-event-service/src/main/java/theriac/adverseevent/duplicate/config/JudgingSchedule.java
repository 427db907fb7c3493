package theriac.adverseevent.duplicate.config;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;

import theriac.adverseevent.duplicate.JudgeChangedCases;

/// Looks every second for cases that changed, on every replica: each takes others of them.
@ApplicationScoped
class JudgingSchedule {

    private final JudgeChangedCases judgeChangedCases;

    JudgingSchedule(JudgeChangedCases judgeChangedCases) {
        this.judgeChangedCases = judgeChangedCases;
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void judge() {
        int judged;
        do {
            judged = judgeChangedCases.judgeSome();
        } while (judged > 0);
    }
}
