package theriac.catalog.drug.fhir;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// A code to search for, as FHIR writes it: `system|code`, `code` of any system, `|code` of none, `system|` for any
/// code.
///
/// @param system absent when any will do; blank for codes without one
/// @param code absent when any will do
record Token(Optional<String> system, Optional<String> code) {

    private static final Pattern UNESCAPED_COMMA = Pattern.compile("(?<=(?<!\\\\)(?:\\\\{2}){0,50}),");
    private static final Pattern UNESCAPED_BAR = Pattern.compile("(?<=(?<!\\\\)(?:\\\\{2}){0,50})\\|");
    private static final Pattern ESCAPED = Pattern.compile("\\\\([\\\\,|$])");

    /// The values of a parameter, any of which may match.
    static List<String> split(String value) {
        return Arrays.asList(UNESCAPED_COMMA.split(value, -1));
    }

    static Token read(String parameter, String value) {
        var parts = UNESCAPED_BAR.split(value, -1);
        if (parts.length > 2 || Arrays.stream(parts).allMatch(String::isBlank)) {
            throw Refusal.invalid(
                    parameter, "Give system|code, code, or system|, and a backslash before any other bar.");
        }
        if (parts.length == 1) {
            return new Token(Optional.empty(), Optional.of(unescaped(parts[0])));
        }
        return new Token(
                Optional.of(unescaped(parts[0])),
                Optional.of(unescaped(parts[1])).filter(code -> !code.isEmpty()));
    }

    static String unescaped(String value) {
        return ESCAPED.matcher(value.strip()).replaceAll("$1");
    }

    /// Whether a code of this system may be meant.
    boolean mayBeOf(String uri) {
        return system.map(uri::equals).orElse(true);
    }
}
