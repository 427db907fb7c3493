package theriac.imports;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/// How far one run is. What is counted and reported is noted, with the place to go on from, where everyone can see it;
/// noted in the transaction of its effect, it is exact whatever happens.
public final class Progress {

    /// How many lines of a report are kept of each outcome; more are counted only.
    public static final int MAX_KEPT = 100_000;

    private final HeldRun held;
    private final ImportRuns runs;
    private final BooleanSupplier ending;
    private final Map<Outcome, Long> kept = new EnumMap<>(Outcome.class);
    private final List<ReportLine> report = new ArrayList<>();
    private Tally tally;
    private long checkpoint;

    Progress(HeldRun held, ImportRuns runs, BooleanSupplier ending) {
        this.held = held;
        this.runs = runs;
        this.ending = ending;
        this.kept.putAll(held.kept());
        this.tally = held.run().tally();
        this.checkpoint = held.checkpoint();
    }

    /// Where to go on: what was noted last, or 0 at the beginning.
    public long checkpoint() {
        return checkpoint;
    }

    void expect(long lines) {
        tally = tally.expecting(lines);
        note();
    }

    /// For a format that reads all lines again after an interruption: forgets which were read and refused.
    public void readAgain() {
        if (held.run().restarts() > 0) {
            tally = tally.unread();
            kept.clear();
            runs.forgetLines(held);
        }
    }

    /// Counts lines as read.
    public void read(long lines) {
        tally = tally.read(lines);
    }

    /// Counts things that are in no line's report.
    public void count(Outcome outcome, long things) {
        tally = tally.counted(outcome, things);
    }

    /// Counts what came of a line, and keeps it to be looked at.
    public void report(ReportLine line) {
        if (line.counts()) {
            count(line.outcome(), 1);
        }
        if (line.outcome() != Outcome.UNCHANGED && kept.getOrDefault(line.outcome(), 0L) < MAX_KEPT) {
            kept.merge(line.outcome(), 1L, Long::sum);
            report.add(line);
        }
    }

    /// Notes all since the last note; false when the run is to end.
    ///
    /// @throws RunTakenOver when another replica goes on with the run: the caller's transaction is to fail
    public boolean note() {
        boolean goOn = runs.note(held, tally, checkpoint, List.copyOf(report));
        report.clear();
        return goOn && !ending.getAsBoolean();
    }

    /// The same, with the place to go on from if the run is interrupted.
    public boolean note(long checkpoint) {
        this.checkpoint = checkpoint;
        return note();
    }
}
