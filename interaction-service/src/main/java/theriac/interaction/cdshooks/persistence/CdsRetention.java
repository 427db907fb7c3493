package theriac.interaction.cdshooks.persistence;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;

import theriac.interaction.cdshooks.CdsHooksSettings;

/// Forgets what has served its time.
@ApplicationScoped
class CdsRetention {

    private final Rows rows;
    private final CdsHooksSettings settings;
    private final Clock clock;

    CdsRetention(Rows rows, CdsHooksSettings settings, Clock clock) {
        this.rows = rows;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(every = "10m", delayed = "1m", concurrentExecution = ConcurrentExecution.SKIP)
    @Transactional
    void forget() {
        var now = clock.instant();
        rows.update("delete from cds_used_token where good_until < ?", at(now));
        rows.update("delete from cds_seen where seen_at < ?", at(now.minus(settings.shownFor())));
        rows.update("delete from cds_card where shown_at < ?", at(now.minus(settings.feedbackWithin())));
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
