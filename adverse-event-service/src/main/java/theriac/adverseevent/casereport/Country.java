package theriac.adverseevent.casereport;

import java.util.Locale;
import java.util.Set;

/// An ISO 3166-1 alpha-2 country code.
public record Country(String code) {

    private static final Set<String> CODES = Set.of(Locale.getISOCountries());

    public Country {
        if (!isValid(code)) {
            throw new IllegalArgumentException("a country is an ISO 3166-1 alpha-2 code");
        }
    }

    /// Whether the text is a country's code, in upper case.
    public static boolean isValid(String text) {
        return CODES.contains(text);
    }
}
