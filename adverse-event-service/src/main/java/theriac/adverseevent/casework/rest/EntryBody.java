package theriac.adverseevent.casework.rest;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import theriac.adverseevent.casework.Entry;

/// Something that happened in the work on a case, and what was said about it. Words are for assessors, and absent when
/// they were forgotten with the case.
@Schema(name = "CaseworkEntry")
@JsonInclude(JsonInclude.Include.NON_NULL)
record EntryBody(
        int number,
        Instant at,
        String actor,
        String kind,
        @Nullable String detail,
        @Nullable String words) {

    static EntryBody of(Entry entry, boolean withWords) {
        return new EntryBody(
                entry.number(),
                entry.at(),
                entry.actor(),
                entry.kind().code(),
                entry.detail().orElse(null),
                entry.words().filter(words -> withWords).orElse(null));
    }
}
