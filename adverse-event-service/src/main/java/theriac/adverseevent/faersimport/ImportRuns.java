package theriac.adverseevent.faersimport;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// All runs. At most one runs at a time, whatever the number of replicas.
public interface ImportRuns {

    /// Notes a run that begins now, unless another one is running; false then.
    boolean begin(ImportRun run);

    /// Notes how far a run is; false when it is to end, because someone stopped it or another replica gave it up for
    /// lost.
    boolean advance(ImportId id, Tally tally);

    /// Notes how a run ended.
    void end(ImportId id, ImportState state, Tally tally, String message);

    /// Asks a run to end; without effect when it has ended.
    void stop(ImportId id);

    /// Says that a run's replica is alive.
    void beat(ImportId id);

    /// Marks runs as stopped whose replica has not been alive for a while.
    void giveUpLost();

    Optional<ImportRun> find(ImportId id);

    /// The latest runs, newest first, before a place in that order.
    List<ImportRun> list(Optional<Place> before, int limit);

    /// Where a run stands in the list.
    record Place(Instant startedAt, ImportId id) {}

    /// Keeps lines that were left out.
    void keepRefusals(ImportId id, List<RefusedLine> lines);

    /// Lines that were left out, in the order in which they were found, after a place.
    List<Refusal> refusals(ImportId id, long after, int limit);

    /// A refused line and its place in the list.
    record Refusal(long place, RefusedLine line) {}
}
