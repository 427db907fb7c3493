package theriac.messaging.arrival;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

import io.quarkus.runtime.ShutdownEvent;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/// Waiting for what comes back.
class PatienceTest {

    private final Patience patience = new Patience(Duration.ofMillis(200));
    private final AtomicInteger tries = new AtomicInteger();

    @Test
    void aServiceThatStopsWaitsNoLonger() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var waiting = threads.submit(() -> patience.untilDone(failure -> true, this::fail));
            await().atMost(Duration.ofMinutes(1)).until(() -> tries.get() >= 3);

            patience.stop(new ShutdownEvent());

            await().atMost(Duration.ofSeconds(5)).until(waiting::isDone);
            assertThat(waiting.exceptionNow()).isInstanceOf(ArrivalsStopped.class);
        }
    }

    @Test
    void workIsTriedUntilItIsDone() {
        patience.untilDone(failure -> true, () -> {
            if (tries.incrementAndGet() < 4) {
                throw new IllegalStateException();
            }
        });

        assertThat(tries).hasValue(4);
    }

    private void fail() {
        tries.incrementAndGet();
        throw new IllegalStateException();
    }
}
