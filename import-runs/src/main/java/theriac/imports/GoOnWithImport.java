package theriac.imports;

import jakarta.enterprise.context.ApplicationScoped;

/// Goes on with an import whose replica was lost, where this one has its file.
@ApplicationScoped
public class GoOnWithImport {

    private final ImportRuns runs;
    private final AuditedRuns audited;
    private final Uploads uploads;
    private final ImportFormats formats;
    private final RunImport runImport;

    GoOnWithImport(ImportRuns runs, AuditedRuns audited, Uploads uploads, ImportFormats formats, RunImport runImport) {
        this.runs = runs;
        this.audited = audited;
        this.uploads = uploads;
        this.formats = formats;
        this.runImport = runImport;
    }

    /// Looks whether there is one, and goes on with it.
    public void goOn() {
        runs.lost().filter(uploads::has).flatMap(audited::takeOver).ifPresent(this::goOn);
    }

    /// Goes on with a run that is in our hands.
    void goOn(HeldRun held) {
        var run = held.run();
        var format = formats.named(run.request().format());
        if (format.isEmpty()) {
            runImport.end(held, ImportState.FAILED, "this service no longer imports its format");
            return;
        }
        try {
            runImport.start(held, format.get().open(uploads.path(run.id()), run));
        } catch (UnreadableFile damaged) {
            runImport.end(held, ImportState.FAILED, damaged.sentence());
        }
    }
}
