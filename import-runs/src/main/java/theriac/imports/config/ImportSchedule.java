package theriac.imports.config;

import java.time.Clock;
import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;

import theriac.imports.AuditedRuns;
import theriac.imports.GoOnWithImport;
import theriac.imports.ImportId;
import theriac.imports.ImportRuns;
import theriac.imports.ImportState;
import theriac.imports.Uploads;

/// Says every few seconds that this replica's import is alive, and looks after those of replicas that no longer say so.
@ApplicationScoped
class ImportSchedule {

    private static final Duration KEPT_UNUSED = Duration.ofDays(1);

    private final BackgroundImport background;
    private final ImportRuns runs;
    private final AuditedRuns audited;
    private final GoOnWithImport goOnWithImport;
    private final Uploads uploads;
    private final Clock clock;

    ImportSchedule(
            BackgroundImport background,
            ImportRuns runs,
            AuditedRuns audited,
            GoOnWithImport goOnWithImport,
            Uploads uploads,
            Clock clock) {
        this.background = background;
        this.runs = runs;
        this.audited = audited;
        this.goOnWithImport = goOnWithImport;
        this.uploads = uploads;
        this.clock = clock;
    }

    @Scheduled(every = "${theriac.imports.beat}", concurrentExecution = ConcurrentExecution.SKIP)
    void beat() {
        background.current().ifPresent(runs::beat);
        if (background.current().isEmpty() && !background.ending()) {
            goOnWithImport.goOn();
            audited.giveUpLost();
        }
    }

    @Scheduled(every = "1h")
    void tidy() {
        uploads.tidy(clock.instant().minus(KEPT_UNUSED), this::isRunning);
    }

    private boolean isRunning(ImportId id) {
        return runs.find(id).filter(run -> run.state() == ImportState.RUNNING).isPresent();
    }
}
