package theriac.catalog.drug;

import java.io.Serial;

/// Thrown when another transaction made a drug of the same id while this one was about to: the caller's transaction
/// fails. Tried again, it finds that drug.
public final class DrugIsThere extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    public DrugIsThere(Throwable cause) {
        super("another transaction made a drug of the same id meanwhile", cause);
    }
}
