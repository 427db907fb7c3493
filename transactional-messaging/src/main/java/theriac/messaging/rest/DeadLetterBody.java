package theriac.messaging.rest;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import theriac.messaging.deadletter.DeadLetter;
import theriac.messaging.deadletter.DeadLetter.State;

/// A dead letter without its content.
record DeadLetterBody(
        String id,
        String topic,
        int partition,
        long offset,
        @Nullable String field,
        String reason,
        Instant refusedAt,
        String state,
        @Nullable Decided decided) {

    /// Who decided on it, when, and why where that was asked.
    record Decided(String by, Instant at, @Nullable String reason) {}

    static DeadLetterBody of(DeadLetter letter) {
        return new DeadLetterBody(
                letter.id().toString(),
                letter.place().topic(),
                letter.place().partition(),
                letter.place().offset(),
                letter.field(),
                letter.reason(),
                letter.refusedAt(),
                letter.state().word(),
                decided(letter.state()));
    }

    private static @Nullable Decided decided(State state) {
        return switch (state) {
            case State.Open() -> null;
            case State.Replayed(var by, var at) -> new Decided(by, at, null);
            case State.Discarded(var by, var at, var reason) -> new Decided(by, at, reason);
        };
    }
}
