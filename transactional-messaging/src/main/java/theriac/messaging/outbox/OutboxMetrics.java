package theriac.messaging.outbox;

import java.sql.SQLException;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Measures how much waits in the outbox: rows that pile up or grow old mean that nobody hears what happened.
@ApplicationScoped
class OutboxMetrics {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxMetrics.class);

    private final OutboxTable outbox;
    private volatile OutboxTable.Backlog backlog = OutboxTable.Backlog.NONE;

    OutboxMetrics(DataSource database, MeterRegistry metrics) {
        this.outbox = new OutboxTable(database);
        Gauge.builder("theriac.outbox.waiting", this, it -> it.backlog.rows())
                .description("Events that wait in the outbox")
                .register(metrics);
        Gauge.builder("theriac.outbox.oldest", this, it -> it.backlog.age().toMillis() / 1000.0)
                .description("Age of the oldest event in the outbox")
                .baseUnit("seconds")
                .register(metrics);
    }

    @Scheduled(every = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void measure() {
        try {
            backlog = outbox.backlog();
        } catch (SQLException away) {
            LOG.atDebug().log("outbox backlog could not be measured");
        }
    }
}
