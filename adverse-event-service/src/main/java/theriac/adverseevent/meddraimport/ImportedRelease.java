package theriac.adverseevent.meddraimport;

import java.util.ArrayList;
import java.util.List;

import theriac.imports.ImportFile;
import theriac.imports.Progress;
import theriac.imports.ReportLine;

/// Imports one release in batches of lines, each a transaction of its own, and lets it come into force when all
/// are there. After an interruption it goes on behind the line that was noted last.
final class ImportedRelease implements ImportFile {

    private static final int BATCH = 5_000;

    private final Release release;
    private final TakeTerms takeTerms;

    ImportedRelease(Release release, TakeTerms takeTerms) {
        this.release = release;
        this.takeTerms = takeTerms;
    }

    @Override
    public long countLines() {
        return release.countLines();
    }

    @Override
    public boolean run(Progress progress) {
        takeTerms.begin(release.version());
        var batches = new Batches(progress);
        return release.read(batches) && batches.flush() && takeTerms.finish(release.version(), progress);
    }

    @Override
    public void close() {
        release.close();
    }

    /// A line, or why it was left out.
    sealed interface Read {

        record Taken(Release.Place place, MeddraLine line) implements Read {}

        record Refused(ReportLine report) implements Read {}
    }

    /// Gathers lines; those before the checkpoint are read past.
    private final class Batches implements Release.Reader {

        private final Progress progress;
        private final List<Read> batch = new ArrayList<>();
        private final long from;
        private long lines;

        Batches(Progress progress) {
            this.progress = progress;
            this.from = progress.checkpoint();
        }

        @Override
        public boolean take(Release.Place place, MeddraLine line) {
            return next(new Read.Taken(place, line));
        }

        @Override
        public boolean refuse(ReportLine line) {
            return next(new Read.Refused(line));
        }

        private boolean next(Read read) {
            lines++;
            if (lines <= from) {
                return true;
            }
            batch.add(read);
            return batch.size() < BATCH || flush();
        }

        boolean flush() {
            var full = List.copyOf(batch);
            batch.clear();
            return full.isEmpty() || takeTerms.take(release.version(), full, progress, lines);
        }
    }
}
