package theriac.interaction.alert.messaging;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import theriac.contracts.Topics;
import theriac.contracts.interaction.AlertV1;
import theriac.interaction.alert.Alert;
import theriac.interaction.alert.AlertId;
import theriac.interaction.alert.Alerts;
import theriac.messaging.OutgoingEvent;
import theriac.messaging.StateSource;

import static java.util.Objects.requireNonNull;

/// The alerts behind their topic.
@ApplicationScoped
class AlertStates implements StateSource {

    private static final String SERVICE = "theriac/interaction-service";

    private final Alerts alerts;

    AlertStates(Alerts alerts) {
        this.alerts = alerts;
    }

    @Override
    public String topic() {
        return Topics.ALERT;
    }

    @Override
    public String type() {
        return AlertV1.TYPE;
    }

    @Override
    public List<String> keys(Optional<String> after, int most) {
        return alerts.ids(after.map(UUID::fromString).map(AlertId::new), most).stream()
                .map(AlertId::toString)
                .toList();
    }

    @Override
    public List<OutgoingEvent> lock(Collection<String> keys) {
        return locked(keys).stream().map(OutboxAlertAnnouncer::event).toList();
    }

    @Override
    public void raise(Map<String, Long> revisions) {
        locked(revisions.keySet())
                .forEach(alert -> alerts.replace(
                        alert,
                        alert.raisedTo(requireNonNull(revisions.get(alert.id().toString()))),
                        SERVICE));
    }

    private List<Alert> locked(Collection<String> keys) {
        return alerts.lock(keys.stream().flatMap(AlertStates::id).toList());
    }

    private static Stream<AlertId> id(String key) {
        try {
            return Stream.of(new AlertId(UUID.fromString(key)));
        } catch (IllegalArgumentException noId) {
            return Stream.empty();
        }
    }
}
