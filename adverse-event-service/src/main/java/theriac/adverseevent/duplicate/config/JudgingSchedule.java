package theriac.adverseevent.duplicate.config;

import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;

import theriac.adverseevent.duplicate.CountNames;
import theriac.adverseevent.duplicate.JudgeChangedCases;

/// Looks every second for cases that changed, on every replica: each takes others of them, for as long as [JudgingTurn]
/// has it.
@ApplicationScoped
class JudgingSchedule {

    private final CountNames countNames;
    private final JudgeChangedCases judgeChangedCases;
    private final JudgingTurn turn = new JudgingTurn();

    JudgingSchedule(CountNames countNames, JudgeChangedCases judgeChangedCases) {
        this.countNames = countNames;
        this.judgeChangedCases = judgeChangedCases;
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void judge() {
        countNames.bringUpToDate();
        turn.begins(now());
        int judged;
        do {
            judged = judgeChangedCases.judge(turn.batch(now()));
        } while (judged > 0 && turn.goesOn(judgeChangedCases.newestChange(), now()));
    }

    private static Duration now() {
        return Duration.ofNanos(System.nanoTime());
    }
}
