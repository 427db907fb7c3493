package theriac.adverseevent.openfdaimport;

import java.util.ArrayList;
import java.util.List;

import theriac.adverseevent.casereport.PublicEvents;
import theriac.adverseevent.casereport.PublicEvents.Reading;
import theriac.adverseevent.casereport.Submitter;
import theriac.adverseevent.openfdaimport.EventFile.Event;
import theriac.imports.ImportFile;
import theriac.imports.Progress;
import theriac.imports.ReportLine;
import theriac.imports.ReportLine.Extent;
import theriac.imports.Requester;

/// Imports the events of a file in batches of one transaction each, in the memory of one batch. After an
/// interruption it goes on behind the last batch that was received.
final class ImportedEvents implements ImportFile {

    private static final int BATCH = 500;

    private final EventFile file;
    private final PublicEvents format;
    private final ReceiveEvents receiveEvents;
    private final Submitter by;

    ImportedEvents(EventFile file, PublicEvents format, ReceiveEvents receiveEvents, Requester by) {
        this.file = file;
        this.format = format;
        this.receiveEvents = receiveEvents;
        this.by = new Submitter(by.actor(), by.site());
    }

    @Override
    public long countLines() {
        return file.count();
    }

    @Override
    public boolean run(Progress progress) {
        var batches = new Batches(progress);
        return file.read(batches) && batches.receive();
    }

    /// Collects what is read until it is a batch.
    private final class Batches implements EventFile.Reader {

        private final Progress progress;
        private final List<ReceiveEvents.Read> batch = new ArrayList<>();
        private final long done;
        private long read;

        Batches(Progress progress) {
            this.progress = progress;
            this.done = progress.checkpoint();
        }

        @Override
        public boolean take(Event event) {
            read++;
            if (read <= done) {
                return true;
            }
            batch.add(new ReceiveEvents.Read(event, reading(event)));
            return batch.size() < BATCH || receive();
        }

        boolean receive() {
            boolean goOn = receiveEvents.receive(batch, by, progress, read);
            batch.clear();
            return goOn;
        }
    }

    private Reading reading(Event event) {
        return event.fault().isEmpty() ? format.read(event.bytes()) : new Reading.NotUnderstood(List.of());
    }

    static ReportLine refused(Event event, Extent extent, String reason) {
        return ReportLine.refused(event.file(), event.number(), extent, reason);
    }

    @Override
    public void close() {
        file.close();
    }
}
