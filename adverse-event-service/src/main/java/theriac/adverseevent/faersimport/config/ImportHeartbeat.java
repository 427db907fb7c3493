package theriac.adverseevent.faersimport.config;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;

import theriac.adverseevent.faersimport.ImportRuns;
import theriac.adverseevent.faersimport.RunningHere;

/// Says every few seconds that this replica's import is alive, and gives up those of replicas that no longer say so.
@ApplicationScoped
class ImportHeartbeat {

    private final ImportRuns runs;
    private final RunningHere runningHere;

    ImportHeartbeat(ImportRuns runs, RunningHere runningHere) {
        this.runs = runs;
        this.runningHere = runningHere;
    }

    @Scheduled(every = "5s")
    void beat() {
        runningHere.current().ifPresent(runs::beat);
        runs.giveUpLost();
    }

    void ending(@Observes ShutdownEvent event) {
        runningHere.current().ifPresent(runs::stop);
    }
}
