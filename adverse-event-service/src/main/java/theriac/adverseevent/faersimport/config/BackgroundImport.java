package theriac.adverseevent.faersimport.config;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import theriac.adverseevent.faersimport.ImportId;
import theriac.adverseevent.faersimport.ImportRuns;
import theriac.adverseevent.faersimport.ImportThread;

/// The import that runs on this replica, if one does. It says every few seconds that it is alive; those of replicas
/// that no longer say so are given up.
@ApplicationScoped
class BackgroundImport implements ImportThread {

    private static final Logger LOG = LoggerFactory.getLogger(BackgroundImport.class);

    private final ImportRuns runs;
    private final AtomicReference<Optional<ImportId>> current = new AtomicReference<>(Optional.empty());

    BackgroundImport(ImportRuns runs) {
        this.runs = runs;
    }

    @Override
    public void start(ImportId id, Runnable run) {
        current.set(Optional.of(id));
        Thread.ofVirtual().name("import").start(() -> runLogged(id, run));
    }

    private void runLogged(ImportId id, Runnable run) {
        LOG.atInfo().addKeyValue("importId", id).log("import began");
        try {
            run.run();
            LOG.atInfo().addKeyValue("importId", id).log("import ended");
        } catch (RuntimeException failure) {
            LOG.atError().addKeyValue("importId", id).setCause(failure).log("import failed");
        } finally {
            current.set(Optional.empty());
        }
    }

    @Scheduled(every = "5s")
    void beat() {
        current.get().ifPresent(runs::beat);
        runs.giveUpLost();
    }

    void ending(@Observes ShutdownEvent event) {
        current.get().ifPresent(runs::stop);
    }
}
