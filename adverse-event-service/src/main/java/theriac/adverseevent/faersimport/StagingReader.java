package theriac.adverseevent.faersimport;

import java.util.List;

import theriac.imports.Progress;
import theriac.imports.ReportLine;

/// Puts the lines of a quarter into staging.
final class StagingReader implements Quarter.Reader {

    private static final int LINES_BETWEEN_NOTES = 20_000;

    private final Staging staging;
    private final Progress progress;
    private int sinceNote;

    StagingReader(Staging staging, Progress progress) {
        this.staging = staging;
        this.progress = progress;
    }

    @Override
    public boolean take(QuarterLine line, List<ReportLine> leftOut) {
        staging.add(line);
        leftOut.forEach(progress::report);
        return read();
    }

    @Override
    public boolean refuse(ReportLine line) {
        progress.report(line);
        return read();
    }

    private boolean read() {
        progress.read(1);
        sinceNote++;
        if (sinceNote < LINES_BETWEEN_NOTES) {
            return true;
        }
        sinceNote = 0;
        return progress.note();
    }
}
