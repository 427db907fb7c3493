package theriac.messaging.arrival;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.scheduler.Scheduled;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import theriac.messaging.config.MessagingConfig;

/// Forgets events that were taken so long ago that none comes again.
@ApplicationScoped
class InboxRetention {

    private static final Logger LOG = LoggerFactory.getLogger(InboxRetention.class);

    private final InboxTable inbox;
    private final Clock clock;
    private final Duration retention;

    InboxRetention(DataSource database, Clock clock, MessagingConfig config) {
        this.inbox = new InboxTable(database);
        this.clock = clock;
        this.retention = config.inbox().retention();
    }

    @Scheduled(every = "1h", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void forget() {
        try {
            var forgotten = inbox.forgetBefore(clock.instant().minus(retention));
            LOG.atDebug().addKeyValue("events", forgotten).log("inbox retention applied");
        } catch (SQLException away) {
            LOG.atWarn()
                    .addKeyValue("failure", away.getClass().getName())
                    .log("inbox retention waits for the database");
        }
    }
}
