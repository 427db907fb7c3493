package theriac.messaging.arrival;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import io.quarkus.runtime.ShutdownEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import theriac.messaging.config.MessagingConfig;

/// Tries again for as long as it takes, pausing longer each time, until the service stops.
@ApplicationScoped
class Patience {

    private static final Logger LOG = LoggerFactory.getLogger(Patience.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);

    private final Duration longestPause;
    private final CountDownLatch stopping = new CountDownLatch(1);

    @Inject
    Patience(MessagingConfig config) {
        this(config.arrivals().longestPause());
    }

    Patience(Duration longestPause) {
        this.longestPause = longestPause;
    }

    void stop(@Observes ShutdownEvent event) {
        stopping.countDown();
    }

    /// Does the work, again and again while it fails in a way that passes.
    ///
    /// @throws ArrivalsStopped when the service stops in the meantime
    void untilDone(Predicate<RuntimeException> passes, Runnable work) {
        var pause = FIRST_PAUSE;
        for (var tries = 1; ; tries++) {
            try {
                work.run();
                if (tries > 1) {
                    LOG.atInfo().addKeyValue("tries", tries).log("arriving events are taken again");
                }
                return;
            } catch (RuntimeException failure) {
                if (!passes.test(failure)) {
                    throw failure;
                }
                LOG.atWarn()
                        .addKeyValue("failure", Failures.kind(failure))
                        .addKeyValue("tries", tries)
                        .addKeyValue("retryInMillis", pause.toMillis())
                        .log("arriving events wait for the database");
            }
            waitFor(pause);
            var doubled = pause.multipliedBy(2);
            pause = doubled.compareTo(longestPause) < 0 ? doubled : longestPause;
        }
    }

    private void waitFor(Duration pause) {
        try {
            if (stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new ArrivalsStopped();
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new ArrivalsStopped();
        }
    }
}
