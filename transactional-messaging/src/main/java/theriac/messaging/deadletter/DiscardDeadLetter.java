package theriac.messaging.deadletter;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import theriac.http.Caller;
import theriac.messaging.deadletter.DeadLetter.State;

/// Decides that a dead letter will not be taken.
@ApplicationScoped
public class DiscardDeadLetter {

    private final DeadLetters deadLetters;
    private final Clock clock;

    DiscardDeadLetter(DeadLetters deadLetters, Clock clock) {
        this.deadLetters = deadLetters;
        this.clock = clock;
    }

    /// Discards it, once.
    @Transactional
    public Decision discard(DeadLetterId id, String reason, Caller caller) {
        return deadLetters
                .findToDecide(id, caller)
                .map(letter -> switch (letter.state()) {
                    case State.Discarded _ -> new Decision.Done(letter);
                    case State.Replayed _ -> new Decision.Impossible("The dead letter was replayed already.");
                    case State.Open _ -> {
                        var discarded = new State.Discarded(caller.actor(), clock.instant(), reason);
                        yield new Decision.Done(deadLetters.decide(letter, discarded, "discard-dead-letter", caller));
                    }
                })
                .orElseGet(Decision.Unknown::new);
    }
}
