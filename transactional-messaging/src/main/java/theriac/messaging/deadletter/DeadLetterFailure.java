package theriac.messaging.deadletter;

import java.io.Serial;
import java.sql.SQLException;

/// The dead letters could not be reached; the cause says whether trying again may help.
final class DeadLetterFailure extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    DeadLetterFailure(SQLException cause) {
        super("the dead letters could not be reached", cause);
    }
}
