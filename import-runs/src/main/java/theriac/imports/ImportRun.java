package theriac.imports;

import java.time.Instant;
import java.util.Optional;

/// One run of an import.
///
/// @param restarts how often it was interrupted and gone on with
/// @param message what there is to say about its beginning or its end
public record ImportRun(
        ImportId id,
        ImportRequest request,
        ImportState state,
        Instant startedAt,
        Tally tally,
        int restarts,
        Optional<String> message) {

    static ImportRun beginning(ImportId id, ImportRequest request, Instant now) {
        return new ImportRun(id, request, ImportState.RUNNING, now, Tally.NOTHING, 0, Optional.empty());
    }
}
