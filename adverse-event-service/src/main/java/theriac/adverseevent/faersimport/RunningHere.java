package theriac.adverseevent.faersimport;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

import jakarta.enterprise.context.ApplicationScoped;

/// The import that runs on this replica, if one does.
@ApplicationScoped
public class RunningHere {

    private final AtomicReference<Optional<ImportId>> current = new AtomicReference<>(Optional.empty());

    /// Which one runs.
    public Optional<ImportId> current() {
        return current.get();
    }

    /// Runs an import on a thread of its own.
    void start(ImportId id, Runnable run) {
        current.set(Optional.of(id));
        Thread.ofVirtual().name("faers-import").start(() -> {
            try {
                run.run();
            } finally {
                current.set(Optional.empty());
            }
        });
    }
}
