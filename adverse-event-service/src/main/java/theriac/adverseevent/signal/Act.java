package theriac.adverseevent.signal;

import java.util.Optional;
import java.util.Set;

import theriac.adverseevent.casereport.Coded;

/// What is done about a signal.
public enum Act implements Coded {
    TAKE_UP,

    /// It takes two persons.
    CONFIRM,
    REFUTE,
    CLOSE,
    REOPEN,
    COMMENT;

    /// In which stages it can be done.
    Set<Stage> possibleIn() {
        return switch (this) {
            case TAKE_UP -> Set.of(Stage.NEW);
            case CONFIRM -> Set.of(Stage.UNDER_REVIEW);
            case REFUTE -> Set.of(Stage.UNDER_REVIEW, Stage.CONFIRMED);
            case CLOSE -> Set.of(Stage.NEW, Stage.UNDER_REVIEW, Stage.CONFIRMED, Stage.REFUTED);
            case REOPEN -> Set.of(Stage.CONFIRMED, Stage.REFUTED, Stage.CLOSED);
            case COMMENT -> Set.of(Stage.values());
        };
    }

    /// The stage that a signal is in after it; for a confirmation, once enough persons have confirmed.
    Optional<Stage> leadsTo() {
        return switch (this) {
            case TAKE_UP, REOPEN -> Optional.of(Stage.UNDER_REVIEW);
            case CONFIRM -> Optional.of(Stage.CONFIRMED);
            case REFUTE -> Optional.of(Stage.REFUTED);
            case CLOSE -> Optional.of(Stage.CLOSED);
            case COMMENT -> Optional.empty();
        };
    }

    /// Whether it has to be explained.
    boolean needsReason() {
        return this != TAKE_UP && this != CONFIRM;
    }

    /// Whether a review begins with it, for which earlier confirmations do not count.
    boolean beginsReview() {
        return this == TAKE_UP || this == REOPEN;
    }
}
