package theriac.adverseevent.casereport.messaging;

import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import theriac.adverseevent.casereport.CaseReport;
import theriac.adverseevent.casereport.Original;
import theriac.adverseevent.casereport.Receipt;
import theriac.adverseevent.casereport.ReceiveCaseReport;
import theriac.adverseevent.casereport.RegisteredSenders;
import theriac.adverseevent.casereport.ReportFormat;
import theriac.adverseevent.casereport.ReportFormats;
import theriac.adverseevent.casereport.SenderId;
import theriac.adverseevent.casereport.Submission;
import theriac.adverseevent.casereport.Submitter;
import theriac.adverseevent.casereport.Violation;
import theriac.contracts.Topics;
import theriac.messaging.EventIntake;
import theriac.messaging.IncomingEvent;
import theriac.messaging.RefusedEvent;

/// Receives what hospitals write to their topics, one report or a batch in an event, which is taken as a whole
/// or not at all. The topic proves who sent: its last part is the sender.
@ApplicationScoped
class HospitalReportIntake implements EventIntake<List<CaseReport>> {

    private final ReportFormats formats;
    private final RegisteredSenders senders;
    private final ReceiveCaseReport receiveCaseReport;

    HospitalReportIntake(ReportFormats formats, RegisteredSenders senders, ReceiveCaseReport receiveCaseReport) {
        this.formats = formats;
        this.senders = senders;
        this.receiveCaseReport = receiveCaseReport;
    }

    @Override
    public boolean serves(String topic) {
        return topic.startsWith(Topics.ADVERSE_EVENT_REPORT_OF) && !topic.endsWith(Topics.DEAD_LETTER_SUFFIX);
    }

    @Override
    public List<CaseReport> read(IncomingEvent event) {
        var sender = senderOf(event.topic());
        var format = formats.forContentType(event.contentType())
                .orElseThrow(() -> new RefusedEvent(null, "the content type is of no format that is read here"));
        List<CaseReport> reports = new ArrayList<>();
        List<Violation> violations = new ArrayList<>();
        for (var reading : format.readAll(sender, new Original(event.contentType(), event.data()))) {
            switch (reading) {
                case ReportFormat.Reading.Understood(var report) -> reports.add(report);
                case ReportFormat.Reading.NotUnderstood(var found) -> violations.addAll(found);
            }
        }
        if (!violations.isEmpty()) {
            throw refusal(violations);
        }
        return reports;
    }

    /// The senders of one batch may differ; each is the actor of its own reports.
    @Override
    public void take(List<List<CaseReport>> events) {
        var submissions = events.stream()
                .flatMap(List::stream)
                .map(HospitalReportIntake::submission)
                .toList();
        if (receiveCaseReport.receiveAll(submissions).stream().anyMatch(Receipt.Contradicted.class::isInstance)) {
            throw new RefusedEvent(
                    "/version", "this version was received before with other content: a correction needs a higher one");
        }
    }

    private static Submission submission(CaseReport report) {
        var sender = report.number().sender();
        return new Submission(report, new Submitter("sender/" + sender, sender.value()));
    }

    private SenderId senderOf(String topic) {
        var name = topic.substring(Topics.ADVERSE_EVENT_REPORT_OF.length());
        if (!SenderId.isValid(name) || !senders.know(new SenderId(name))) {
            throw new RefusedEvent(null, "the sender that the topic names is not registered");
        }
        return new SenderId(name);
    }

    private static RefusedEvent refusal(List<Violation> violations) {
        var first = violations.getFirst();
        var more = violations.size() == 1 ? "" : " (and " + (violations.size() - 1) + " more)";
        return new RefusedEvent(first.pointer(), first.pointer() + " " + first.detail() + more);
    }
}
