package theriac.messaging.arrival;

import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/// Tells failures that pass from those that stay.
final class Failures {

    /// SQLSTATE classes: connection lost, sign-in refused, transaction rolled back, resources exhausted,
    /// operator intervention, system error.
    private static final Set<String> PASSING_CLASSES = Set.of("08", "28", "40", "53", "57", "58");

    /// A standby that was taken for the primary; a lock that was not to be had.
    private static final Set<String> PASSING_STATES = Set.of("25006", "55P03");

    private Failures() {}

    /// Whether trying again may help: the database is away, overloaded or chose this transaction as a victim.
    static boolean passes(Throwable failure) {
        return all(failure).anyMatch(cause -> cause instanceof SQLException sql && passes(sql));
    }

    /// What failed, told without any message: those may quote data.
    static String kind(Throwable failure) {
        return all(failure).map(cause -> cause.getClass().getName()).collect(Collectors.joining(" < "));
    }

    /// Where in our own code it failed.
    static String place(Throwable failure) {
        return Arrays.stream(failure.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("theriac."))
                .findFirst()
                .map(StackTraceElement::toString)
                .orElse("unknown");
    }

    private static boolean passes(SQLException failure) {
        return failure instanceof SQLTransientException || passes(failure.getSQLState());
    }

    /// The connection pool's own failures, such as an acquisition that timed out, have no state.
    private static boolean passes(@Nullable String state) {
        return state == null
                || PASSING_STATES.contains(state)
                || (state.length() > 2 && PASSING_CLASSES.contains(state.substring(0, 2)));
    }

    private static Stream<Throwable> all(@Nullable Throwable failure) {
        return failure == null
                ? Stream.empty()
                : Stream.concat(
                        Stream.of(failure),
                        Stream.concat(
                                Arrays.stream(failure.getSuppressed()).flatMap(Failures::all),
                                all(failure.getCause())));
    }
}
