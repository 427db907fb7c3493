package theriac.imports;

import java.io.Serial;

/// Thrown when this replica no longer holds a run: it was silent for too long, and another one goes on with it.
public final class RunTakenOver extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    public RunTakenOver(ImportId id) {
        super("import " + id + " is no longer in the hands of this replica");
    }
}
