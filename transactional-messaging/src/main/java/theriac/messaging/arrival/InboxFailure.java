package theriac.messaging.arrival;

import java.io.Serial;
import java.sql.SQLException;

/// The inbox could not be written; the cause says whether trying again may help.
final class InboxFailure extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    InboxFailure(SQLException cause) {
        super("the inbox could not be written", cause);
    }
}
