package theriac.messaging.outbox;

import java.io.Serial;
import java.sql.SQLException;

/// The outbox could not be written; the cause says whether trying again may help.
final class OutboxFailure extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    OutboxFailure(SQLException cause) {
        super("the outbox could not be written", cause);
    }
}
