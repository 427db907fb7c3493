package theriac.architecture.offenders.noblanketcatch.messaging;

import java.util.concurrent.Callable;

class Offender {

    void relay(Callable<String> sending) {
        try {
            sending.call();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
