package theriac.adverseevent.faersimport;

import java.time.Instant;
import java.util.Optional;

/// One run of an import.
///
/// @param message what there is to say about its end
public record ImportRun(ImportId id, ImportState state, Instant startedAt, Tally tally, Optional<String> message) {}
