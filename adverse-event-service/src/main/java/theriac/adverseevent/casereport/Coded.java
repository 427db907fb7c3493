package theriac.adverseevent.casereport;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// An enumeration whose values have a code on the wire: the constant's name in kebab case.
public interface Coded {

    /// The constant's name, as every enumeration has it.
    String name();

    /// The value as it is written to JSON and to the database, such as `life-threatening`.
    default String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The value that a code stands for.
    static <E extends Enum<E> & Coded> Optional<E> of(Class<E> type, String code) {
        return Arrays.stream(type.getEnumConstants())
                .filter(value -> value.code().equals(code))
                .findFirst();
    }

    /// All codes of an enumeration, for a sentence that says what would be right.
    static <E extends Enum<E> & Coded> String codesOf(Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).map(Coded::code).collect(Collectors.joining(", "));
    }
}
