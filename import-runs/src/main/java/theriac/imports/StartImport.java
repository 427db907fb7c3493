package theriac.imports;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import theriac.imports.ImportRuns.Start;

/// Takes a file and starts its import in the background.
@ApplicationScoped
public class StartImport {

    private final Uploads uploads;
    private final AuditedRuns runs;
    private final RunImport runImport;
    private final GoOnWithImport goOnWithImport;
    private final Clock clock;

    StartImport(Uploads uploads, AuditedRuns runs, RunImport runImport, GoOnWithImport goOnWithImport, Clock clock) {
        this.uploads = uploads;
        this.runs = runs;
        this.runImport = runImport;
        this.goOnWithImport = goOnWithImport;
        this.clock = clock;
    }

    /// Starts an import, or goes on with the interrupted one of the same file.
    ///
    /// @throws UnreadableFile when the body is not of the format
    public Start start(ImportFormat format, Optional<String> fileName, InputStream body, Requester by)
            throws IOException {
        var upload = uploads.receive(body);
        try {
            var request = new ImportRequest(format.name(), fileName, upload.fingerprint(), by);
            var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            return start(format, ImportRun.beginning(upload.id(), request, now));
        } catch (RuntimeException failure) {
            uploads.remove(upload.id());
            throw failure;
        }
    }

    private Start start(ImportFormat format, ImportRun run) {
        var file = format.open(uploads.path(run.id()), run);
        Start start;
        try {
            start = runs.begin(run);
        } catch (RuntimeException failure) {
            file.close();
            throw failure;
        }
        switch (start) {
            case Start.Begun(var held) -> runImport.start(held, file);
            case Start.GoesOn(var held) -> {
                file.close();
                uploads.move(run.id(), held.run().id());
                goOnWithImport.goOn(held);
            }
            case Start.Busy ignored -> {
                file.close();
                uploads.remove(run.id());
            }
        }
        return start;
    }
}
