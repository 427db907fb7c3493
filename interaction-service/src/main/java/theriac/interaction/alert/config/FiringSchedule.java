package theriac.interaction.alert.config;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;

import theriac.interaction.alert.WriteFirings;

/// Writes every few seconds, and at the end, how often rules fired.
@ApplicationScoped
class FiringSchedule {

    private final WriteFirings writeFirings;

    FiringSchedule(WriteFirings writeFirings) {
        this.writeFirings = writeFirings;
    }

    @Scheduled(every = "5s", concurrentExecution = ConcurrentExecution.SKIP)
    void write() {
        writeFirings.write();
    }

    void writeTheLast(@Observes ShutdownEvent end) {
        writeFirings.write();
    }
}
