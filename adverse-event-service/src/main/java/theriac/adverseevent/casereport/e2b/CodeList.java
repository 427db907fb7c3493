package theriac.adverseevent.casereport.e2b;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// The codes of a code list of the ICH, and what they stand for here.
record CodeList<E>(Map<String, E> meanings) {

    CodeList {
        meanings = Collections.unmodifiableMap(new LinkedHashMap<>(meanings));
    }

    static <E> CodeList<E> of() {
        return new CodeList<>(Map.of());
    }

    CodeList<E> and(String code, E meaning) {
        Map<String, E> more = new LinkedHashMap<>(meanings);
        more.put(code, meaning);
        return new CodeList<>(more);
    }

    Optional<E> meaningOf(String code) {
        return Optional.ofNullable(meanings.get(code));
    }

    /// The first code with this meaning.
    Optional<String> codeOf(E meaning) {
        return meanings.entrySet().stream()
                .filter(entry -> Objects.equals(entry.getValue(), meaning))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
