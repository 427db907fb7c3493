package theriac.imports;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// All runs. At most one runs at a time, whatever the number of replicas.
public interface ImportRuns {

    /// Notes a run that begins now, or takes over the interrupted one of the same file.
    Start begin(ImportRun run);

    /// What came of a wish to begin.
    sealed interface Start {

        /// It begins.
        record Begun(HeldRun held) implements Start {}

        /// An interrupted run of the same file goes on.
        record GoesOn(HeldRun held) implements Start {}

        /// Another one is running.
        record Busy(ImportId running, boolean interrupted) implements Start {}
    }

    /// The run whose replica has not been alive for a while, if there is one.
    Optional<ImportId> lost();

    /// Takes a lost run over; empty when another replica was faster, or it was interrupted too often.
    Optional<HeldRun> takeOver(ImportId id);

    /// Notes how far a run is; false when someone asked it to stop.
    ///
    /// @throws RunTakenOver when it is in other hands
    boolean note(HeldRun held, Tally tally, long checkpoint, List<ReportLine> lines);

    /// Drops what is kept of a run's report.
    void forgetLines(HeldRun held);

    /// Notes how a run ended; false when it is in other hands.
    boolean end(HeldRun held, ImportState state, String message);

    /// Lets go of a run, for whichever replica has its file to go on with it.
    void release(HeldRun held);

    /// Says that a run's replica is alive.
    void beat(HeldRun held);

    /// Asks a run to end; a lost one ends at once. False when it has ended.
    boolean stop(ImportId id);

    /// Marks a run as stopped that has been lost for so long that nobody will go on with it.
    List<ImportId> giveUpLost();

    Optional<ImportRun> find(ImportId id);

    /// The latest runs, newest first, before a place in that order.
    List<ImportRun> list(Optional<Place> before, int limit);

    /// Where a run stands in the list.
    record Place(Instant startedAt, ImportId id) {}

    /// What is kept of a run's report, in the order in which it was found, after a place.
    List<KeptLine> lines(ImportId id, Optional<Outcome> outcome, long after, int limit);

    /// A line of a report and its place in it.
    record KeptLine(long place, ReportLine line) {}
}
