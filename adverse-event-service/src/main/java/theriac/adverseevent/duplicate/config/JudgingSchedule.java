package theriac.adverseevent.duplicate.config;

import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;

import theriac.adverseevent.duplicate.JudgeChangedCases;
import theriac.adverseevent.duplicate.NameCounts;

/// Looks every second for cases that changed, on every replica: each takes others of them, for as long as [JudgingTurn]
/// has it.
@ApplicationScoped
class JudgingSchedule {

    /// All of tens of millions of cases take minutes.
    private static final int LONGEST_COUNT_SECONDS = 3_600;

    private final NameCounts counts;
    private final JudgeChangedCases judgeChangedCases;
    private final JudgingTurn turn = new JudgingTurn();

    JudgingSchedule(NameCounts counts, JudgeChangedCases judgeChangedCases) {
        this.counts = counts;
        this.judgeChangedCases = judgeChangedCases;
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void judge() {
        QuarkusTransaction.requiringNew().timeout(LONGEST_COUNT_SECONDS).run(counts::bringUpToDate);
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
