package theriac.adverseevent.openfdaimport;

import java.nio.file.Path;

import jakarta.enterprise.context.ApplicationScoped;

import theriac.adverseevent.casereport.PublicEvents;
import theriac.imports.ImportFile;
import theriac.imports.ImportFormat;
import theriac.imports.ImportRun;

/// A download of openFDA's drug events (a zip), an answer of its API, or events one per line.
@ApplicationScoped
class OpenFdaFormat implements ImportFormat {

    private final EventFile.Opening opening;
    private final PublicEvents format;
    private final ReceiveEvents receiveEvents;

    OpenFdaFormat(EventFile.Opening opening, PublicEvents format, ReceiveEvents receiveEvents) {
        this.opening = opening;
        this.format = format;
        this.receiveEvents = receiveEvents;
    }

    @Override
    public String name() {
        return "openfda-events";
    }

    @Override
    public ImportFile open(Path file, ImportRun run) {
        var name = run.request().fileName().orElse("events.json");
        return new ImportedEvents(
                opening.open(file, name), format, receiveEvents, run.request().by());
    }
}
