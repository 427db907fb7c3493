package theriac.adverseevent.faersimport;

import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import theriac.adverseevent.casereport.Submitter;

/// Starts an import in the background.
@ApplicationScoped
public class StartImport {

    private final Quarters quarters;
    private final ImportRuns runs;
    private final ImportQuarter importQuarter;
    private final ImportThread importThread;
    private final Clock clock;

    StartImport(
            Quarters quarters, ImportRuns runs, ImportQuarter importQuarter, ImportThread importThread, Clock clock) {
        this.quarters = quarters;
        this.runs = runs;
        this.importQuarter = importQuarter;
        this.importThread = importThread;
        this.clock = clock;
    }

    /// Opens the archive, and imports it in the background; empty when another import is running.
    ///
    /// @param archive closed and handed back by `whenDone`
    /// @throws Quarter.UnreadableQuarter when it is no archive of a quarter
    public Optional<ImportRun> start(Path archive, Submitter by, Runnable whenDone) {
        var quarter = quarters.open(archive);
        var startedAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var run = new ImportRun(
                new ImportId(UUID.randomUUID()), ImportState.RUNNING, startedAt, Tally.of(0), Optional.empty());
        if (!runs.begin(run)) {
            quarter.close();
            return Optional.empty();
        }
        importThread.start(run.id(), () -> {
            try (quarter) {
                importQuarter.run(run.id(), quarter, by);
            } finally {
                whenDone.run();
            }
        });
        return Optional.of(run);
    }
}
