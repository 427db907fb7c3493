package theriac.catalog.drug;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// A constant with a public spelling in kebab case, such as `reference-article`.
public interface Kebab {

    /// The constant's own name.
    String name();

    /// The public spelling.
    default String spelling() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The constant that is spelled so.
    static <E extends Enum<E> & Kebab> Optional<E> read(Class<E> type, String spelling) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.spelling().equals(spelling))
                .findFirst();
    }
}
