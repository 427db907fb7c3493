package theriac.adverseevent.faersimport.rest;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import theriac.adverseevent.faersimport.ImportRun;

/// A run of an import.
///
/// @param state `running`, `completed`, `stopped` or `failed`
/// @param casesUnchanged cases known in this version or a newer one
/// @param refused lines that were left out
@Schema(name = "Import", examples = """
                {
                  "importId": "5f0a4a5e-8c58-4f0f-9f8e-2f9a1c0b7d11",
                  "format": "faers-ascii",
                  "state": "completed",
                  "startedAt": "2026-11-21T10:00:00Z",
                  "linesTotal": 1172,
                  "linesRead": 1172,
                  "casesNew": 100,
                  "casesUpdated": 0,
                  "casesUnchanged": 0,
                  "refused": 0,
                  "message": "all lines are accounted for"
                }""")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ImportBody(
        String importId,
        String format,
        String state,
        Instant startedAt,
        long linesTotal,
        long linesRead,
        long casesNew,
        long casesUpdated,
        long casesUnchanged,
        long refused,
        @Nullable String message) {

    static final String FORMAT = "faers-ascii";

    static ImportBody of(ImportRun run) {
        var tally = run.tally();
        return new ImportBody(
                run.id().toString(),
                FORMAT,
                run.state().code(),
                run.startedAt(),
                tally.linesTotal(),
                tally.linesRead(),
                tally.casesNew(),
                tally.casesUpdated(),
                tally.casesUnchanged(),
                tally.refused(),
                run.message().orElse(null));
    }
}
