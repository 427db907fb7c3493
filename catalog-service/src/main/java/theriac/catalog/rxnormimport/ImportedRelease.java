package theriac.catalog.rxnormimport;

import java.util.List;

import theriac.catalog.drug.MakingDrugs;
import theriac.catalog.rxnormimport.Staging.Abandoned;
import theriac.imports.ImportFile;
import theriac.imports.Progress;
import theriac.imports.ReportLine;

/// Imports one release: stages all its lines, puts them together to ingredients, and takes these in batches.
/// Each batch is a transaction of its own. After an interruption the lines are staged again, and the
/// ingredients taken from the one on that was noted last: staging numbers them the same way each time.
final class ImportedRelease implements ImportFile {

    /// The most ingredients in one transaction. Where they touch large drugs, it takes fewer.
    private static final int BATCH = 2_000;

    private static final int LINES_BETWEEN_NOTES = 100_000;

    private final Release release;
    private final Staging.Area stagingArea;
    private final TakeConcepts takeConcepts;
    private final Provenance provenance;

    ImportedRelease(Release release, Staging.Area stagingArea, TakeConcepts takeConcepts, Provenance provenance) {
        this.release = release;
        this.stagingArea = stagingArea;
        this.takeConcepts = takeConcepts;
        this.provenance = provenance;
    }

    @Override
    public long countLines() {
        return release.countLines();
    }

    @Override
    public boolean run(Progress progress) {
        progress.readAgain();
        try (var staging = stagingArea.open()) {
            var reader = new StagingReader(staging, progress);
            return release.read(reader) && reader.note() && take(staging, progress);
        }
    }

    private boolean take(Staging staging, Progress progress) {
        long concepts = staging.gather();
        boolean goOn = true;
        for (long done = progress.checkpoint(); goOn && done < concepts; done = progress.checkpoint()) {
            goOn = take(staging.concepts(done + 1, done + BATCH), progress, done);
        }
        return goOn && retire(staging.abandoned(), progress);
    }

    private boolean take(List<Concept> concepts, Progress progress, long done) {
        return MakingDrugs.untilDone(() -> takeConcepts.take(concepts, provenance, progress, done));
    }

    private boolean retire(List<Abandoned> abandoned, Progress progress) {
        boolean goOn = true;
        for (int done = 0; goOn && done < abandoned.size(); ) {
            var some = takeConcepts.bearable(abandoned.subList(done, abandoned.size()));
            goOn = takeConcepts.retire(some, provenance, progress);
            done += some.size();
        }
        return goOn;
    }

    @Override
    public void close() {
        release.close();
    }

    /// Puts lines into staging.
    private static final class StagingReader implements Release.Reader {

        private final Staging staging;
        private final Progress progress;
        private int sinceNote;

        StagingReader(Staging staging, Progress progress) {
            this.staging = staging;
            this.progress = progress;
        }

        @Override
        public void take(ReleaseLine line) {
            staging.add(line);
        }

        @Override
        public void refuse(ReportLine refusal) {
            progress.report(refusal);
        }

        @Override
        public boolean read() {
            sinceNote++;
            if (sinceNote < LINES_BETWEEN_NOTES) {
                return true;
            }
            return note();
        }

        boolean note() {
            progress.read(sinceNote);
            sinceNote = 0;
            return progress.note();
        }
    }
}
