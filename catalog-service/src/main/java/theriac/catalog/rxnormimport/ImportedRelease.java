package theriac.catalog.rxnormimport;

import java.util.List;

import theriac.catalog.drug.MakingDrugs;
import theriac.imports.ImportFile;
import theriac.imports.Progress;
import theriac.imports.ReportLine;

/// Imports one release: stages all its lines, puts them together to ingredients, and takes these in batches. Each batch
/// is a transaction of its own. After an interruption the lines are staged again, and the ingredients taken from the
/// one
/// on that was noted last: staging numbers them the same way each time.
final class ImportedRelease implements ImportFile {

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
        for (long done = progress.checkpoint(); goOn && done < concepts; done += BATCH) {
            goOn = take(staging.concepts(done + 1, done + BATCH), progress, done + BATCH);
        }
        return goOn && takeConcepts.retire(staging.abandoned(), provenance, progress);
    }

    private boolean take(List<Concept> concepts, Progress progress, long done) {
        return MakingDrugs.untilDone(() -> takeConcepts.take(concepts, provenance, progress, done));
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
