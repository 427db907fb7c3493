package theriac.interaction.medicationcourse;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// A constant that messages spell in kebab case, such as `supply-ended`.
public interface Coded {

    String name();

    /// The constant as messages spell it.
    default String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The constant of that spelling.
    static <E extends Enum<E> & Coded> Optional<E> of(Class<E> type, String code) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.code().equals(code))
                .findFirst();
    }

    /// All spellings, for a sentence.
    static <E extends Enum<E> & Coded> String codesOf(Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).map(Coded::code).collect(Collectors.joining(", "));
    }
}
