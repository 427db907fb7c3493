package theriac.imports;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// What came of a thing in a file, such as a line, a case or a label.
public enum Outcome {
    /// It was not known before.
    ADDED,
    /// It was known and says something else now.
    CHANGED,
    /// It was known and no longer holds.
    RETIRED,
    /// It was known as it is. Such lines are counted only.
    UNCHANGED,
    /// It was left out.
    REFUSED;

    /// The outcome as it is written to JSON and to the database.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The outcome that a code stands for, if it stands for one.
    public static Optional<Outcome> of(String code) {
        return Arrays.stream(values())
                .filter(outcome -> outcome.code().equals(code))
                .findFirst();
    }

    /// All codes, for a sentence that says what would be right.
    public static String codes() {
        return Arrays.stream(values()).map(Outcome::code).collect(Collectors.joining(", "));
    }
}
