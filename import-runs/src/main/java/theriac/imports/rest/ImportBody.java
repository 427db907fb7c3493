package theriac.imports.rest;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import theriac.imports.ImportRun;

/// A run of an import.
///
/// @param state `running`, `completed`, `stopped` or `failed`
/// @param restarts how often it was interrupted and gone on with
/// @param unchanged things known in this version or a newer one
/// @param refused lines that were left out
@Schema(name = "Import", examples = """
                {
                  "importId": "5f0a4a5e-8c58-4f0f-9f8e-2f9a1c0b7d11",
                  "format": "formulary-csv",
                  "name": "formulary-2026.csv",
                  "state": "completed",
                  "startedAt": "2026-11-21T10:00:00Z",
                  "restarts": 0,
                  "linesTotal": 1172,
                  "linesRead": 1172,
                  "added": 100,
                  "changed": 12,
                  "retired": 0,
                  "unchanged": 1059,
                  "refused": 1,
                  "message": "all lines are accounted for"
                }""")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ImportBody(
        String importId,
        String format,
        @Nullable String name,
        String state,
        Instant startedAt,
        int restarts,
        long linesTotal,
        long linesRead,
        long added,
        long changed,
        long retired,
        long unchanged,
        long refused,
        @Nullable String message) {

    static ImportBody of(ImportRun run) {
        var tally = run.tally();
        return new ImportBody(
                run.id().toString(),
                run.request().format(),
                run.request().fileName().orElse(null),
                run.state().code(),
                run.startedAt(),
                run.restarts(),
                tally.linesTotal(),
                tally.linesRead(),
                tally.added(),
                tally.changed(),
                tally.retired(),
                tally.unchanged(),
                tally.refused(),
                run.message().orElse(null));
    }
}
