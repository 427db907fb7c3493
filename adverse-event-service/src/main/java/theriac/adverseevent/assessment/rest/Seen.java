package theriac.adverseevent.assessment.rest;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import theriac.http.Problem;

/// What the caller has seen of their own assessment.
final class Seen {

    private static final Pattern TAG = Pattern.compile("\"([1-9][0-9]{0,8})\"");

    private Seen() {}

    /// The version; 0 when they say that they have none.
    static int version(@Nullable String ifMatch, @Nullable String ifNoneMatch) {
        if (ifNoneMatch != null) {
            return none(ifMatch, ifNoneMatch);
        }
        if (ifMatch == null) {
            throw Problem.preconditionRequired(
                    "Send the version of your assessment in If-Match, or If-None-Match: * when you have none.");
        }
        var given = TAG.matcher(ifMatch.strip());
        if (!given.matches()) {
            throw Problem.invalid("header:If-Match", "must be the version of an assessment, with quotes");
        }
        return Integer.parseInt(given.group(1));
    }

    private static int none(@Nullable String ifMatch, String ifNoneMatch) {
        if (!ifNoneMatch.strip().equals("*") || ifMatch != null) {
            throw Problem.invalid("header:If-None-Match", "must be *, without an If-Match");
        }
        return 0;
    }
}
