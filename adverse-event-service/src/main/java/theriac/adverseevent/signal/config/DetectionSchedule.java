package theriac.adverseevent.signal.config;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;

import theriac.adverseevent.signal.DetectSignals;

/// Looks for crossings by the clock.
@ApplicationScoped
class DetectionSchedule {

    private final DetectSignals detectSignals;

    DetectionSchedule(DetectSignals detectSignals) {
        this.detectSignals = detectSignals;
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void detect() {
        detectSignals.detectIfDue();
    }

    void stop(@Observes ShutdownEvent event) {
        detectSignals.stop();
    }
}
