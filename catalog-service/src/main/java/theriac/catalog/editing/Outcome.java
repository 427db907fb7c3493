package theriac.catalog.editing;

import java.util.function.Function;

/// What came of an act on a draft.
public sealed interface Outcome<T> {

    record Done<T>(T result) implements Outcome<T> {}

    record Refused<T>(Refusal refusal) implements Outcome<T> {}

    /// What comes of going on from here, unless it was refused.
    default <U> Outcome<U> then(Function<T, U> step) {
        return switch (this) {
            case Done<T>(var result) -> done(step.apply(result));
            case Refused<T>(var refusal) -> refused(refusal);
        };
    }

    static <T> Outcome<T> done(T result) {
        return new Done<>(result);
    }

    static <T> Outcome<T> refused(Refusal refusal) {
        return new Refused<>(refusal);
    }
}
