package theriac.messaging.arrival;

import java.io.Serial;

/// The service stops while a batch waits; nothing of it was acknowledged, so all of it comes again.
final class ArrivalsStopped extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    ArrivalsStopped() {
        super("the service stops; what was not taken yet comes again");
    }
}
