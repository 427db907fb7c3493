package theriac.catalog.drug.fhir;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

/// What becomes of a search with a parameter that we don't know: refused, or answered without it.
enum Handling {
    STRICT,
    LENIENT;

    /// Reads the header `Prefer`; who prefers nothing is answered.
    static Handling read(@Nullable String prefer) {
        var strict = prefer != null && prefer.toLowerCase(Locale.ROOT).matches(".*\\bhandling\\s*=\\s*\"?strict\\b.*");
        return strict ? STRICT : LENIENT;
    }
}
