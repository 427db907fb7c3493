package theriac.adverseevent.changefeed.config;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;

import theriac.adverseevent.changefeed.ChangeFeed;
import theriac.adverseevent.changefeed.WatchRecordedChanges;

/// Tells listeners by the clock, and lets them go before the service waits for requests to end.
@ApplicationScoped
class FeedSchedule {

    private final ChangeFeed feed;
    private final WatchRecordedChanges watch;
    private final MeterRegistry metrics;

    FeedSchedule(ChangeFeed feed, WatchRecordedChanges watch, MeterRegistry metrics) {
        this.feed = feed;
        this.watch = watch;
        this.metrics = metrics;
    }

    void measure(@Observes StartupEvent event) {
        Gauge.builder("theriac.events.listeners", feed, ChangeFeed::listeners)
                .description("Connections that wait for changes")
                .register(metrics);
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void flush() {
        feed.flush();
    }

    /// Beside the other, so that a database that is away keeps nobody from a heartbeat.
    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void look() {
        watch.look();
    }

    void letGo(@Observes ShutdownDelayInitiatedEvent event) {
        feed.close();
    }

    void stop(@Observes ShutdownEvent event) {
        feed.close();
    }
}
