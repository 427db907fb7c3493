package theriac.catalog.editing.rest;

import java.util.Optional;
import java.util.regex.Pattern;

import jakarta.ws.rs.core.EntityTag;

import org.jspecify.annotations.Nullable;

import theriac.catalog.editing.DraftTag;
import theriac.http.Problem;

/// ETags of drafts, as callers send them back.
final class Tags {

    private static final Pattern FORM = Pattern.compile("\"([1-9][0-9]{0,17})\"");

    private Tags() {}

    static EntityTag of(DraftTag tag) {
        return new EntityTag(Long.toString(tag.value()));
    }

    /// The draft that the caller has seen.
    static DraftTag seen(@Nullable String ifMatch) {
        if (ifMatch == null) {
            throw Problem.preconditionRequired("Send the ETag of the draft, as you last read it, in If-Match.");
        }
        var given = FORM.matcher(ifMatch.strip());
        if (!given.matches()) {
            throw Problem.invalid("header:If-Match", "must be one ETag of a draft, with its quotes");
        }
        return new DraftTag(Long.parseLong(given.group(1)));
    }

    /// The draft that the caller has seen; none, when they expect that none is open.
    static Optional<DraftTag> seenOrNone(@Nullable String ifMatch, @Nullable String ifNoneMatch) {
        if (ifNoneMatch == null) {
            return Optional.of(seen(ifMatch));
        }
        if (!ifNoneMatch.strip().equals("*") || ifMatch != null) {
            throw Problem.invalid("header:If-None-Match", "must be *, without an If-Match");
        }
        return Optional.empty();
    }
}
