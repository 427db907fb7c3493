package theriac.adverseevent.openfdaimport;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import theriac.adverseevent.casereport.CaseReport;
import theriac.adverseevent.casereport.PublicEvents.Reading;
import theriac.adverseevent.casereport.Receipt;
import theriac.adverseevent.casereport.ReceiveCaseReport;
import theriac.adverseevent.casereport.Submitter;
import theriac.adverseevent.openfdaimport.EventFile.Event;
import theriac.imports.Outcome;
import theriac.imports.Progress;
import theriac.imports.ReportLine.Extent;

/// Receives some events of a file and notes it, all in one transaction.
@ApplicationScoped
class ReceiveEvents {

    private final ReceiveCaseReport receiveCaseReport;

    ReceiveEvents(ReceiveCaseReport receiveCaseReport) {
        this.receiveCaseReport = receiveCaseReport;
    }

    /// An event and what came of reading it.
    record Read(Event event, Reading reading) {}

    /// @param done how many events of the file are received or refused with these; false when the import is to end
    @Transactional
    boolean receive(List<Read> batch, Submitter by, Progress progress, long done) {
        List<Event> events = new ArrayList<>();
        List<CaseReport> reports = new ArrayList<>();
        for (var read : batch) {
            switch (read.reading()) {
                case Reading.NotUnderstood refused -> refuse(read.event(), refused, progress);
                case Reading.Understood understood -> {
                    leaveOut(read.event(), understood, progress);
                    events.add(read.event());
                    reports.add(understood.report());
                }
            }
        }
        var receipts = receiveCaseReport.receiveAll(reports, by);
        for (int i = 0; i < receipts.size(); i++) {
            count(events.get(i), receipts.get(i), progress);
        }
        progress.read(batch.size());
        return progress.note(done);
    }

    private static void refuse(Event event, Reading.NotUnderstood refused, Progress progress) {
        var reasons = refused.violations().stream()
                .map(violation -> (violation.pointer() + " " + violation.detail()).strip())
                .collect(Collectors.joining("; "));
        progress.report(
                ImportedEvents.refused(event, Extent.LINE, reasons.isEmpty() ? event.fault() : shortened(reasons)));
    }

    private static void leaveOut(Event event, Reading.Understood understood, Progress progress) {
        understood
                .leftOut()
                .forEach(notice -> progress.report(
                        ImportedEvents.refused(event, Extent.VALUE, notice.pointer() + " " + notice.detail())));
    }

    private static void count(Event event, Receipt receipt, Progress progress) {
        switch (receipt) {
            case Receipt.Accepted _ -> progress.count(Outcome.ADDED, 1);
            case Receipt.Updated _ -> progress.count(Outcome.CHANGED, 1);
            case Receipt.AlreadyKnown _ -> progress.count(Outcome.UNCHANGED, 1);
            case Receipt.Outdated _, Receipt.Erased _ -> progress.count(Outcome.UNCHANGED, 1);
            case Receipt.Contradicted _ ->
                progress.report(ImportedEvents.refused(
                        event,
                        Extent.LINE,
                        "this version was received before with other content, which stays as it is"));
        }
    }

    private static String shortened(String text) {
        int most = 1_000;
        return text.length() > most ? text.substring(0, most) + " …" : text;
    }
}
