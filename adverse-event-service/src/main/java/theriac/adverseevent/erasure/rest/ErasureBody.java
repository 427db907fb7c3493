package theriac.adverseevent.erasure.rest;

import java.time.Instant;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import theriac.adverseevent.erasure.EraseCases;
import theriac.adverseevent.erasure.Erasure;

/// How a case stands to its erasure.
///
/// @param revision to be sent in If-Match; absent when it is erased
/// @param reported whether it was reported to an authority, so that only `retention-expired` and `ordered` erase it
/// @param erasedBy the token's subject
@Schema(name = "Erasure", examples = """
                { "caseId": "0199a5c2-6e1c-7cc2-9a3f-1f2b3c4d5e6f", "erasedAt": "2026-11-21T10:00:00Z",
                  "erasedBy": "records@demo-hospital", "reason": "patient-request" }""")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ErasureBody(
        String caseId,
        @Nullable Long revision,
        @Nullable Boolean reported,
        @Nullable Instant erasedAt,
        @Nullable String erasedBy,
        @Nullable String reason) {

    static ErasureBody of(Erasure erasure) {
        return new ErasureBody(
                erasure.caseId().toString(),
                null,
                null,
                erasure.at(),
                erasure.by(),
                erasure.reason().code());
    }

    static ErasureBody of(EraseCases.Standing standing) {
        return Optional.of(standing)
                .flatMap(EraseCases.Standing::erasure)
                .map(ErasureBody::of)
                .orElseGet(() -> new ErasureBody(
                        standing.id().toString(), standing.revision(), standing.reported(), null, null, null));
    }
}
