package theriac.adverseevent.faersimport;

import jakarta.enterprise.context.ApplicationScoped;

import theriac.adverseevent.casereport.ReceiveCaseReport;
import theriac.adverseevent.casereport.Submitter;
import theriac.adverseevent.faersimport.Quarter.UnreadableQuarter;

/// Imports one quarter: stages all its lines, chooses the version that counts of each case, and receives the cases in
/// batches like any other report. Each batch is a transaction of its own, so an import that ended early is gone on with
/// by sending the same files again.
@ApplicationScoped
public class ImportQuarter {

    private static final int BATCH = 1_000;
    private static final String AGAIN = "; send the same files again to go on: nothing is imported twice";

    private final Staging.Area stagingArea;
    private final ReceiveCaseReport receiveCaseReport;
    private final ImportRuns runs;

    ImportQuarter(Staging.Area stagingArea, ReceiveCaseReport receiveCaseReport, ImportRuns runs) {
        this.stagingArea = stagingArea;
        this.receiveCaseReport = receiveCaseReport;
        this.runs = runs;
    }

    /// Runs to the end, whatever it is, and notes it. A fault of ours is noted and thrown on.
    void run(ImportId id, Quarter quarter, Submitter by) {
        var progress = new Progress(id, runs);
        try (var staging = stagingArea.open()) {
            progress.expect(quarter.countLines());
            boolean whole = stage(quarter, staging, progress) && receive(staging, progress, by);
            if (whole) {
                progress.end(ImportState.COMPLETED, "all lines are accounted for");
            } else {
                progress.end(ImportState.STOPPED, "stopped on request" + AGAIN);
            }
        } catch (UnreadableQuarter damaged) {
            progress.end(ImportState.FAILED, damaged.sentence());
        } catch (RuntimeException failure) {
            progress.end(ImportState.FAILED, "the service could not go on; its log says why" + AGAIN);
            throw failure;
        }
    }

    private static boolean stage(Quarter quarter, Staging staging, Progress progress) {
        var reader = new StagingReader(staging, progress);
        quarter.read(reader);
        return progress.note();
    }

    private boolean receive(Staging staging, Progress progress, Submitter by) {
        long cases = staging.chooseVersions();
        progress.refuse(staging.strays(Progress.MAX_REFUSALS));
        for (long from = 1; from <= cases; from += BATCH) {
            progress.received(receiveCaseReport.receiveAll(staging.cases(from, from + BATCH - 1), by));
            if (!progress.note()) {
                return false;
            }
        }
        return true;
    }
}
