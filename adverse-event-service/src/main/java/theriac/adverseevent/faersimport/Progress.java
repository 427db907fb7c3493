package theriac.adverseevent.faersimport;

import java.util.ArrayList;
import java.util.List;

import theriac.adverseevent.casereport.Receipt;
import theriac.adverseevent.faersimport.RefusedLine.Extent;

/// How far one run is, noted where everyone can see it.
final class Progress {

    /// How many refused lines are kept to be looked at; more are counted only.
    static final int MAX_REFUSALS = 100_000;

    private static final int REFUSALS_AT_ONCE = 1_000;

    private final ImportId id;
    private final ImportRuns runs;
    private final List<RefusedLine> refusals = new ArrayList<>();
    private Tally tally = Tally.of(0);
    private long kept;

    Progress(ImportId id, ImportRuns runs) {
        this.id = id;
        this.runs = runs;
    }

    void expect(long lines) {
        tally = Tally.of(lines);
    }

    void read() {
        tally = tally.read(1);
    }

    void received(List<Receipt> receipts) {
        tally = tally.received(receipts);
    }

    void refuse(List<RefusedLine> lines) {
        tally = tally.refused(
                lines.stream().filter(line -> line.extent() == Extent.LINE).count());
        lines.stream().limit(Math.max(MAX_REFUSALS - kept - refusals.size(), 0)).forEach(refusals::add);
        if (refusals.size() >= REFUSALS_AT_ONCE) {
            keepRefusals();
        }
    }

    /// Notes the state; false when the run is to end.
    boolean note() {
        keepRefusals();
        return runs.advance(id, tally);
    }

    void end(ImportState state, String message) {
        keepRefusals();
        runs.end(id, state, tally, message);
    }

    private void keepRefusals() {
        if (!refusals.isEmpty()) {
            runs.keepRefusals(id, List.copyOf(refusals));
            kept += refusals.size();
            refusals.clear();
        }
    }
}
