package theriac.catalog.contradiction;

import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/// Texts in the form in which they are compared: capitals and spaces at the ends make no difference.
final class Normal {

    private Normal() {}

    static String of(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    static String of(String text, @Nullable String population) {
        return key(of(text), population == null ? null : of(population));
    }

    static String key(@Nullable String... parts) {
        return Stream.of(parts)
                .map(part -> Objects.requireNonNullElse(part, ""))
                .collect(Collectors.joining("/"));
    }
}
