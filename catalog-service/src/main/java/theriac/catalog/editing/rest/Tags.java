package theriac.catalog.editing.rest;

import java.util.Optional;

import jakarta.ws.rs.core.EntityTag;

import org.jspecify.annotations.Nullable;

import theriac.catalog.editing.DraftTag;
import theriac.http.IfMatch;

/// ETags of drafts, as callers send them back.
final class Tags {

    private static final String DRAFT = "the draft";

    private Tags() {}

    static EntityTag of(DraftTag tag) {
        return new EntityTag(Long.toString(tag.value()));
    }

    /// The draft that the caller has seen.
    static DraftTag seen(@Nullable String ifMatch) {
        return new DraftTag(IfMatch.version(ifMatch, DRAFT));
    }

    /// The draft that the caller has seen; none, when they expect that none is open.
    static Optional<DraftTag> seenOrNone(@Nullable String ifMatch, @Nullable String ifNoneMatch) {
        var seen = IfMatch.versionOrNone(ifMatch, ifNoneMatch, DRAFT);
        return seen.isPresent() ? Optional.of(new DraftTag(seen.getAsInt())) : Optional.empty();
    }
}
