package theriac.adverseevent.faersimport;

import theriac.adverseevent.casereport.Submitter;
import theriac.imports.ImportFile;
import theriac.imports.Progress;
import theriac.imports.ReadAhead;
import theriac.imports.Requester;

/// Imports one quarter: stages all its lines, chooses the version that counts of each case, and receives the deletions,
/// then the cases, in batches like any other report. Each batch is a transaction of its own. After an interruption the
/// lines are staged again, and the cases received from the one on that was noted last: staging numbers them the same
/// way each time.
final class ImportedQuarter implements ImportFile {

    private static final int BATCH = 1_000;

    private final Quarter quarter;
    private final Staging.Area stagingArea;
    private final ReceiveBatch receiveBatch;
    private final Submitter by;

    ImportedQuarter(Quarter quarter, Staging.Area stagingArea, ReceiveBatch receiveBatch, Requester by) {
        this.quarter = quarter;
        this.stagingArea = stagingArea;
        this.receiveBatch = receiveBatch;
        this.by = new Submitter(by.actor(), by.site());
    }

    @Override
    public long countLines() {
        return quarter.countLines();
    }

    @Override
    public boolean run(Progress progress) {
        progress.readAgain();
        try (var staging = stagingArea.open()) {
            return stage(staging, progress) && receive(staging, progress);
        }
    }

    private boolean stage(Staging staging, Progress progress) {
        quarter.read(new StagingReader(staging, progress));
        return progress.note();
    }

    private boolean receive(Staging staging, Progress progress) {
        long cases = staging.chooseVersions();
        staging.strays(Progress.MAX_KEPT).forEach(progress::report);
        boolean goOn = progress.note();
        try (var batches = new ReadAhead<>(done -> staging.batch(done + 1, done + BATCH), progress.checkpoint())) {
            for (long done = progress.checkpoint(); goOn && done < cases; done += BATCH) {
                goOn = receiveBatch.receive(batches.take(done + BATCH), by, progress, done + BATCH);
            }
        }
        return goOn;
    }

    @Override
    public void close() {
        quarter.close();
    }
}
