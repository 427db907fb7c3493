package theriac.imports;

import java.util.Map;
import java.util.UUID;

/// A run in the hands of this replica. Who takes it over gets a new holder, so that a replica that was thought lost
/// and is not can no longer write into it.
///
/// @param checkpoint where to go on; 0 for the beginning
/// @param kept how many lines of its report are kept already, by outcome
public record HeldRun(ImportRun run, UUID holder, long checkpoint, Map<Outcome, Long> kept) {

    public HeldRun {
        kept = Map.copyOf(kept);
    }
}
