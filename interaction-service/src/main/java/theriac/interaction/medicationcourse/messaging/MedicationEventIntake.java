package theriac.interaction.medicationcourse.messaging;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import theriac.contracts.Topics;
import theriac.interaction.medicationcourse.EventFormat;
import theriac.interaction.medicationcourse.Receipt;
import theriac.interaction.medicationcourse.ReceiveMedicationEvents;
import theriac.interaction.medicationcourse.SentEvent;
import theriac.interaction.medicationcourse.Submitter;
import theriac.interaction.medicationcourse.Violation;
import theriac.messaging.EventIntake;
import theriac.messaging.IncomingEvent;
import theriac.messaging.RefusedEvent;

/// Receives what hospitals write to their topics. The topic proves who sent: its last part is the sender.
@ApplicationScoped
class MedicationEventIntake implements EventIntake<SentEvent> {

    private static final String JSON = "application/json";

    private final EventFormat format;
    private final ReceiveMedicationEvents receiveMedicationEvents;

    MedicationEventIntake(EventFormat format, ReceiveMedicationEvents receiveMedicationEvents) {
        this.format = format;
        this.receiveMedicationEvents = receiveMedicationEvents;
    }

    @Override
    public boolean serves(String topic) {
        return topic.startsWith(Topics.MEDICATION_EVENT_OF) && !topic.endsWith(Topics.DEAD_LETTER_SUFFIX);
    }

    @Override
    public SentEvent read(IncomingEvent event) {
        if (!event.contentType().startsWith(JSON)) {
            throw new RefusedEvent(null, "the content type is of no format that is read here");
        }
        var sender = event.topic().substring(Topics.MEDICATION_EVENT_OF.length());
        return switch (format.read(sender, event.data())) {
            case EventFormat.Reading.Understood(var sent) -> sent;
            case EventFormat.Reading.NotUnderstood(var violations) -> throw refusal(violations);
        };
    }

    /// The senders of one batch may differ; each is the actor of its own events.
    @Override
    public void take(List<SentEvent> events) {
        events.stream()
                .map(MedicationEventIntake::senderOf)
                .distinct()
                .forEach(sender -> take(
                        events.stream()
                                .filter(event -> senderOf(event).equals(sender))
                                .toList(),
                        new Submitter("sender/" + sender, sender)));
    }

    private void take(List<SentEvent> events, Submitter by) {
        if (receiveMedicationEvents.receiveAll(events, by).stream().anyMatch(Receipt.Contradicted.class::isInstance)) {
            throw new RefusedEvent("/senderEventId", "this number was received before with other content");
        }
    }

    private static String senderOf(SentEvent event) {
        return event.event().number().sender();
    }

    private static RefusedEvent refusal(List<Violation> violations) {
        var first = violations.getFirst();
        var more = violations.size() == 1 ? "" : " (and " + (violations.size() - 1) + " more)";
        return new RefusedEvent(first.pointer(), first.pointer() + " " + first.detail() + more);
    }
}
