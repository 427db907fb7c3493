package theriac.interaction.alert.messaging;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import theriac.contracts.Topics;
import theriac.contracts.interaction.AlertV1;
import theriac.interaction.alert.Alert;
import theriac.interaction.alert.AlertAnnouncer;
import theriac.interaction.alert.AlertId;
import theriac.interaction.medicationcourse.AbruptDiscontinuation.Advice;
import theriac.messaging.Outbox;
import theriac.messaging.OutgoingEvent;

/// Announces alerts through the outbox, whole, keyed by their id.
@ApplicationScoped
class OutboxAlertAnnouncer implements AlertAnnouncer {

    private final Outbox outbox;

    OutboxAlertAnnouncer(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void announce(Alert alert) {
        outbox.append(event(alert));
    }

    static OutgoingEvent event(Alert alert) {
        return new OutgoingEvent(Topics.ALERT, alert.id().toString(), AlertV1.TYPE, body(alert));
    }

    @Override
    public void announceForgotten(List<AlertId> alerts) {
        outbox.appendAll(alerts.stream()
                .map(alert -> OutgoingEvent.tombstone(Topics.ALERT, alert.toString(), AlertV1.TYPE))
                .toList());
    }

    private static AlertV1 body(Alert alert) {
        var finding = alert.finding();
        var about = alert.about();
        var rule = finding.rule(about.drug());
        return new AlertV1(
                alert.id().toString(),
                alert.revision(),
                alert.state().code(),
                Alert.KIND,
                rule.id(),
                rule.version(),
                finding.severity().toString(),
                about.patient().value(),
                List.of(about.drug().value()),
                finding.discontinuation().reduction().lastDose(),
                alert.times().raisedAt(),
                alert.times().changedAt(),
                alert.reason().orElse(null),
                watch(alert).orElse(null),
                advice(finding.discontinuation().advice()));
    }

    /// Where later events showed that nothing fell, nothing is to be looked out for.
    private static Optional<AlertV1.Watch> watch(Alert alert) {
        var reactions = alert.finding().reactions();
        var isWatched = alert.resolved().isEmpty() || alert.resolved().get().leavesTheFall();
        return alert.finding()
                .discontinuation()
                .window()
                .filter(_ -> isWatched && !reactions.isEmpty())
                .map(window -> new AlertV1.Watch(reactions, window.from(), window.until()));
    }

    private static AlertV1.Advice advice(Advice advice) {
        return switch (advice) {
            case Advice.UrgentReview review -> new AlertV1.Advice("urgent-review", review.reason());
            case Advice.Draft _ -> new AlertV1.Advice("draft-taper-plan", null);
            case Advice.InWords _ -> new AlertV1.Advice("in-words", null);
        };
    }
}
