package theriac.adverseevent.coding;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

import jakarta.enterprise.context.ApplicationScoped;

/// The latest version of MedDRA that was imported here, as far as this replica has it by now. Without one,
/// reactions are coded with the platform's own terms alone.
@ApplicationScoped
public class MeddraInForce {

    private final AtomicReference<Optional<MeddraRelease>> release = new AtomicReference<>(Optional.empty());

    /// The release, when there is one.
    public Optional<MeddraRelease> release() {
        return release.get();
    }

    /// Takes a release over.
    public void learn(MeddraRelease imported) {
        release.set(Optional.of(imported));
    }
}
