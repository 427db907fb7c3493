package theriac.adverseevent.casework.config;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;

import theriac.adverseevent.casework.ReckonAgain;

/// Looks after the start, and then now and then, whether cases were reckoned by other rules or duties than today's. Any
/// replica may: each takes what no other holds.
@ApplicationScoped
class ReckoningSchedule {

    private final ReckonAgain reckonAgain;

    ReckoningSchedule(ReckonAgain reckonAgain) {
        this.reckonAgain = reckonAgain;
    }

    @Scheduled(every = "{theriac.casework.reckon-every}", concurrentExecution = ConcurrentExecution.SKIP)
    void reckon() {
        int reckoned;
        do {
            reckoned = reckonAgain.reckonSome();
        } while (reckoned > 0);
    }
}
