package theriac.imports.config;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.ShutdownEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import theriac.imports.HeldRun;
import theriac.imports.ImportThread;
import theriac.imports.RunTakenOver;

/// The import that runs on this replica, if one does.
@ApplicationScoped
class BackgroundImport implements ImportThread {

    private static final Logger LOG = LoggerFactory.getLogger(BackgroundImport.class);
    private static final Duration LAST_BATCH = Duration.ofSeconds(15);

    private final AtomicReference<Optional<Running>> current = new AtomicReference<>(Optional.empty());
    private volatile boolean ending;

    /// A run and its thread.
    private record Running(HeldRun held, Thread thread) {}

    @Override
    public void start(HeldRun held, Runnable run) {
        var thread = Thread.ofVirtual().name("import").unstarted(() -> runLogged(held, run));
        current.set(Optional.of(new Running(held, thread)));
        thread.start();
    }

    @Override
    public boolean ending() {
        return ending;
    }

    /// The run that this replica has in its hands.
    Optional<HeldRun> current() {
        return current.get().map(Running::held);
    }

    private void runLogged(HeldRun held, Runnable run) {
        var id = held.run().id();
        LOG.atInfo()
                .addKeyValue("importId", id)
                .addKeyValue("restarts", held.run().restarts())
                .log("import began");
        try {
            run.run();
            LOG.atInfo().addKeyValue("importId", id).log("import ended");
        } catch (RunTakenOver inOtherHands) {
            LOG.atWarn().addKeyValue("importId", id).log("import was taken over");
        } catch (RuntimeException | Error failure) {
            LOG.atError().addKeyValue("importId", id).setCause(failure).log("import failed");
        } finally {
            current.set(Optional.empty());
        }
    }

    /// Lets the batch at hand be finished, and the run be left to the next replica.
    void ending(@Observes ShutdownEvent event) {
        ending = true;
        current.get().ifPresent(BackgroundImport::await);
    }

    private static void await(Running running) {
        try {
            var _ = running.thread().join(LAST_BATCH);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
