package theriac.messaging.deadletter;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

import theriac.http.Caller;
import theriac.messaging.EventIntake;
import theriac.messaging.RefusedEvent;
import theriac.messaging.arrival.Arrival;
import theriac.messaging.arrival.Inbox;
import theriac.messaging.deadletter.DeadLetter.State;

/// Runs a dead letter, as it was or mended, through the intake of its topic once more.
@ApplicationScoped
public class ReplayDeadLetter {

    private final DeadLetters deadLetters;
    private final Inbox inbox;
    private final Instance<EventIntake<?>> intakes;
    private final Clock clock;

    ReplayDeadLetter(DeadLetters deadLetters, Inbox inbox, Instance<EventIntake<?>> intakes, Clock clock) {
        this.deadLetters = deadLetters;
        this.inbox = inbox;
        this.intakes = intakes;
        this.clock = clock;
    }

    /// Replays it, once.
    ///
    /// @param mended what to take in place of its value
    /// @throws RefusedEvent when it is refused again; nothing has changed then
    @Transactional
    public Decision replay(DeadLetterId id, byte @Nullable [] mended, Caller caller) {
        return deadLetters
                .findToDecide(id, caller)
                .map(letter -> switch (letter.state()) {
                    case State.Replayed _ -> new Decision.Done(letter);
                    case State.Discarded _ -> new Decision.Impossible("The dead letter was discarded already.");
                    case State.Open _ -> take(letter, mended, caller);
                })
                .orElseGet(Decision.Unknown::new);
    }

    private Decision take(DeadLetter letter, byte @Nullable [] mended, Caller caller) {
        var content = deadLetters.content(letter);
        if (content.isEmpty()) {
            return new Decision.Impossible("The dead letter's content was forgotten.");
        }
        var intake = intakeOf(letter.place().topic());
        if (intake.isEmpty()) {
            return new Decision.Impossible("This service takes no events of the dead letter's topic any more.");
        }
        var replayed = mended == null ? content.get() : content.get().mended(mended);
        takeOnce(replayed.at(letter.place()), intake.get());
        var decision = new State.Replayed(caller.actor(), clock.instant());
        return new Decision.Done(deadLetters.decide(letter, decision, "replay-dead-letter", caller));
    }

    private <T> void takeOnce(ConsumerRecord<byte[], byte[]> received, EventIntake<T> intake) {
        inbox.takeOnce(List.of(Arrival.read(received, intake)), intake);
    }

    private Optional<EventIntake<?>> intakeOf(String topic) {
        for (var intake : intakes) {
            if (intake.serves(topic)) {
                return Optional.of(intake);
            }
        }
        return Optional.empty();
    }
}
