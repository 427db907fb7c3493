package theriac.adverseevent.alertlink.messaging;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

import theriac.adverseevent.alertlink.AlertChange;
import theriac.adverseevent.alertlink.TakeAlerts;
import theriac.adverseevent.alertlink.Watch;
import theriac.adverseevent.casereport.AlertId;
import theriac.adverseevent.coding.ReactionTerm;
import theriac.contracts.Topics;
import theriac.contracts.interaction.AlertV1;
import theriac.messaging.EventIntake;
import theriac.messaging.IncomingEvent;
import theriac.messaging.RefusedEvent;
import theriac.patientreference.PatientReference;

/// Reads from the state of an alert what a case can be linked by. Alerts of other kinds than an abrupt stop
/// have nothing to look out for.
@ApplicationScoped
class AlertIntake implements EventIntake<AlertChange> {

    private static final String ABRUPT_STOP = "abrupt-discontinuation";

    private final TakeAlerts takeAlerts;
    private final ObjectMapper json;

    AlertIntake(TakeAlerts takeAlerts, ObjectMapper json) {
        this.takeAlerts = takeAlerts;
        this.json = json;
    }

    @Override
    public boolean serves(String topic) {
        return topic.equals(Topics.ALERT);
    }

    @Override
    public boolean readsTombstones() {
        return true;
    }

    @Override
    public AlertChange read(IncomingEvent event) {
        if (event.data().length == 0) {
            return new AlertChange.Forgotten(id(event.key(), null));
        }
        try {
            return told(given(json.readValue(event.data(), AlertV1.class), null));
        } catch (IOException unreadable) {
            throw new RefusedEvent(null, "is not an alert as interaction.alert.v1 describes it");
        }
    }

    @Override
    public void take(List<AlertChange> changes) {
        takeAlerts.take(changes);
    }

    private static AlertChange told(AlertV1 told) {
        if (told.revision() < 1) {
            throw new RefusedEvent("/revision", "must be 1 or more");
        }
        return new AlertChange.Told(
                id(told.alertId(), "/alertId"),
                told.revision(),
                valid(
                        "/patientReference",
                        () -> new PatientReference(given(told.patientReference(), "/patientReference"))),
                given(told.causedAt(), "/causedAt"),
                Optional.ofNullable(told.watch())
                        .filter(_ -> ABRUPT_STOP.equals(told.kind()))
                        .map(AlertIntake::watch));
    }

    private static Watch watch(AlertV1.Watch watch) {
        var reactions = given(watch.reactions(), "/watch/reactions");
        var from = given(watch.onsetFrom(), "/watch/onsetFrom");
        var until = given(watch.onsetUntil(), "/watch/onsetUntil");
        return valid(
                "/watch",
                () -> new Watch(
                        reactions.stream().map(ReactionTerm::new).collect(Collectors.toUnmodifiableSet()),
                        from,
                        until));
    }

    private static AlertId id(@Nullable String id, @Nullable String field) {
        return valid(field, () -> new AlertId(UUID.fromString(given(id, field))));
    }

    private static <T> T valid(@Nullable String field, Supplier<T> read) {
        try {
            return read.get();
        } catch (IllegalArgumentException invalid) {
            throw new RefusedEvent(field, "is not valid");
        }
    }

    /// JSON may leave out what the contract demands, and its text `null` is read as no object at all.
    private static <T> T given(@Nullable T value, @Nullable String field) {
        if (value == null) {
            throw new RefusedEvent(field, "is missing");
        }
        return value;
    }
}
