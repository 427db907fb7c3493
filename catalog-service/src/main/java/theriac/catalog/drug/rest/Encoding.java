package theriac.catalog.drug.rest;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/// How a bulk answer may be coded on its way.
enum Encoding {
    GZIP,
    IDENTITY;

    private static final Pattern REFUSED = Pattern.compile("q=0(\\.0*)?");

    /// What to send to a caller with this `Accept-Encoding`: gzip if it takes it (RFC 9110, 12.5.3).
    static Encoding acceptedBy(@Nullable String acceptEncoding) {
        return acceptEncoding != null
                        && Arrays.stream(acceptEncoding.toLowerCase(Locale.ROOT).split(",", -1))
                                .anyMatch(Encoding::takesGzip)
                ? GZIP
                : IDENTITY;
    }

    private static boolean takesGzip(String coding) {
        var parts = coding.replace(" ", "").split(";", -1);
        return parts[0].equals("gzip")
                && (parts.length == 1 || !REFUSED.matcher(parts[1]).matches());
    }
}
