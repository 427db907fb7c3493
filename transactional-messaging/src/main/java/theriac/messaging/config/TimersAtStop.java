package theriac.messaging.config;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduler;

/// No timer of the service fires once it stops: its consumers take some seconds to leave Kafka, and the database is
/// closed before they have.
@ApplicationScoped
class TimersAtStop {

    private final Scheduler scheduler;

    TimersAtStop(Scheduler scheduler) {
        this.scheduler = scheduler;
    }

    void pause(@Observes ShutdownEvent event) {
        scheduler.pause();
    }
}
