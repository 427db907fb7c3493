package theriac.interaction.alert;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import theriac.audit.AuditEntry;
import theriac.audit.AuditTrail;
import theriac.interaction.alert.Alerts.Filter;
import theriac.interaction.alert.Alerts.Place;
import theriac.interaction.alert.Alerts.Revision;

/// Shows alerts to those who may see them, and keeps who saw which.
@ApplicationScoped
public class ReadAlerts {

    private final Alerts alerts;
    private final AuditTrail audit;
    private final Clock clock;

    ReadAlerts(Alerts alerts, AuditTrail audit, Clock clock) {
        this.alerts = alerts;
        this.audit = audit;
        this.clock = clock;
    }

    /// Who reads.
    public record Reader(String actor, String site) {}

    /// An alert and what it was before.
    public record Whole(Alert alert, List<Revision> revisions) {}

    /// One alert; empty when there is none, or none that the reader may see.
    ///
    /// @param sees whether the reader sees alerts of a site
    @Transactional
    public Optional<Whole> one(AlertId id, Reader by, Predicate<String> sees) {
        var alert = alerts.find(id).filter(found -> sees.test(found.about().site()));
        alert.ifPresent(found -> seen(List.of(found), by));
        return alert.map(found -> new Whole(found, alerts.revisionsOf(id)));
    }

    /// Alerts, the latest raised first: those of a page, and one more when there is a next page.
    @Transactional
    public List<Alert> some(Filter filter, Optional<Place> after, int page, Reader by) {
        var found = alerts.list(filter, after, page + 1);
        seen(found.subList(0, Math.min(page, found.size())), by);
        return found;
    }

    private void seen(List<Alert> shown, Reader by) {
        var now = clock.instant();
        audit.recordAll(shown.stream()
                .map(alert -> new AuditEntry(
                        now, by.actor(), by.site(), "read-alert", alert.id().subject()))
                .toList());
    }
}
