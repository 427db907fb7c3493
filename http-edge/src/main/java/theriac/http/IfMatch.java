package theriac.http;

import java.util.OptionalInt;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/// The version that a caller has seen of what they change, as they tell it by `If-Match` (RFC 9110, section 13.1.1).
///
/// ETags of the services are whole numbers from 1 on in quotes. A tag that a proxy has weakened on the way, as those
/// that compress do, is read as ours: it still names one version.
public final class IfMatch {

    private static final Pattern TAG = Pattern.compile("(?:W/)?\"([1-9][0-9]{0,8})\"");

    private IfMatch() {}

    /// The version that was seen.
    ///
    /// @param what the tag is of, in the words of a refusal, such as `the alert`
    /// @throws Problem 428 without the header, 400 where it is not one tag of ours
    public static int version(@Nullable String ifMatch, String what) {
        if (ifMatch == null) {
            throw Problem.preconditionRequired("Send the ETag of " + what + ", as you last read it, in If-Match.");
        }
        var given = TAG.matcher(ifMatch.strip());
        if (!given.matches()) {
            throw Problem.invalid("header:If-Match", "must be one ETag of " + what + ", with its quotes");
        }
        return Integer.parseInt(given.group(1));
    }

    /// The version that was seen; empty where `If-None-Match: *` says that the caller knows of none.
    ///
    /// @param what the tag is of, in the words of a refusal, such as `the draft`
    /// @throws Problem 428 without either header, 400 where one is not of this form or both are given
    public static OptionalInt versionOrNone(@Nullable String ifMatch, @Nullable String ifNoneMatch, String what) {
        if (ifNoneMatch == null) {
            return OptionalInt.of(version(ifMatch, what));
        }
        if (!ifNoneMatch.strip().equals("*") || ifMatch != null) {
            throw Problem.invalid("header:If-None-Match", "must be *, without an If-Match");
        }
        return OptionalInt.empty();
    }
}
