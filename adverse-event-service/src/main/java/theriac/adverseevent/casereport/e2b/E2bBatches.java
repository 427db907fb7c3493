package theriac.adverseevent.casereport.e2b;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import theriac.adverseevent.casereport.AcknowledgedBatches;
import theriac.adverseevent.casereport.CaseHeading;
import theriac.adverseevent.casereport.CaseReport;
import theriac.adverseevent.casereport.Notice;
import theriac.adverseevent.casereport.Receipt;
import theriac.adverseevent.casereport.ReceiveCaseReport;
import theriac.adverseevent.casereport.ReportFormat.Reading;
import theriac.adverseevent.casereport.SenderId;
import theriac.adverseevent.casereport.Submitter;
import theriac.adverseevent.casereport.Violation;
import theriac.adverseevent.casereport.e2b.Acknowledgement.Fate;
import theriac.adverseevent.casereport.e2b.Acknowledgement.Verdict;
import theriac.adverseevent.casereport.e2b.xml.NotXml;
import theriac.adverseevent.casereport.e2b.xml.XmlElement;

/// Receives batches of ICH E2B(R3) and answers with the standard's acknowledgement. Messages are taken some
/// hundred in a transaction, so that a batch that was interrupted goes on when it is sent again.
@ApplicationScoped
class E2bBatches implements AcknowledgedBatches {

    private static final int AT_ONCE = 200;
    private static final String ALL_TAKEN = "all messages of the batch were taken";
    private static final String SOME_REFUSED = "see each message: those with CR were not taken";
    private static final String CONTRADICTED =
            "C.1.1 was received before with the same C.1.2 and C.1.5 and other content: a correction needs a later C.1.2";

    private static final String ERASED =
            "the case of C.1.1 was erased: nothing is kept under its number, a new case needs a new one";

    private final E2bReports reports;
    private final ReceiveCaseReport receiveCaseReport;
    private final Clock clock;

    E2bBatches(E2bReports reports, ReceiveCaseReport receiveCaseReport, Clock clock) {
        this.reports = reports;
        this.receiveCaseReport = receiveCaseReport;
        this.clock = clock;
    }

    @Override
    public Answer receive(SenderId sender, byte[] body, Submitter by) {
        try {
            var batch = Batch.of(body);
            var violations = batch.violations(reports.latestToday());
            if (!batch.isOfReports()) {
                return new Answer.Unreadable(violations);
            }
            var acknowledgement = new Acknowledgement(batch.head(), clock.instant());
            return violations.isEmpty()
                    ? taken(acknowledgement, fatesOf(batch, sender, by))
                    : new Answer.Rejected(acknowledgement.document(Verdict.AR, List.of(), textsOf(violations)));
        } catch (NotXml broken) {
            return new Answer.Unreadable(List.of(new Violation("", broken.sentence())));
        }
    }

    private static Answer taken(Acknowledgement acknowledgement, List<Fate> fates) {
        boolean all = fates.stream().allMatch(Fate::taken);
        return new Answer.Acknowledged(acknowledgement.document(
                all ? Verdict.AA : Verdict.AE, fates, List.of(all ? ALL_TAKEN : SOME_REFUSED)));
    }

    private List<Fate> fatesOf(Batch batch, SenderId sender, Submitter by) throws NotXml {
        var waiting = new Waiting(by);
        var reading = reports.readingFor(sender);
        batch.forEach(message -> {
            switch (reading.read(message.message(), message.original())) {
                case Reading.Understood(var report) -> waiting.add(message.message(), report);
                case Reading.NotUnderstood(var violations) ->
                    waiting.fates.add(Fate.refused(message.message(), textsOf(violations)));
            }
        });
        waiting.receive();
        return waiting.fates;
    }

    private static List<String> textsOf(List<Violation> violations) {
        return violations.stream().map(Acknowledgement::textOf).toList();
    }

    private static Fate fateOf(Fate asked, Receipt receipt) {
        return switch (receipt) {
            case Receipt.Accepted(var heading, var notices) -> taken(asked, heading, "a new case", notices);
            case Receipt.Updated(var heading, var notices) -> taken(asked, heading, "the case was updated", notices);
            case Receipt.AlreadyKnown(var heading, var notices) ->
                taken(asked, heading, "received before: nothing changed", notices);
            case Receipt.Outdated(var heading, var notices) ->
                taken(asked, heading, "a later version was received before: nothing changed", notices);
            case Receipt.Contradicted ignored -> asked.then(Optional.empty(), List.of(CONTRADICTED));
            case Receipt.Erased ignored -> asked.then(Optional.empty(), List.of(ERASED));
        };
    }

    private static Fate taken(Fate asked, CaseHeading heading, String what, List<Notice> notices) {
        List<String> remarks = new ArrayList<>();
        remarks.add(what);
        notices.forEach(notice -> remarks.add(notice.pointer().substring(1) + " " + notice.detail()));
        return asked.then(Optional.of(heading.id().toString()), remarks);
    }

    /// Messages that wait to be received together.
    private final class Waiting {

        private final Submitter by;
        private final List<Fate> fates = new ArrayList<>();
        private final List<Integer> places = new ArrayList<>();
        private final List<CaseReport> waiting = new ArrayList<>();

        private Waiting(Submitter by) {
            this.by = by;
        }

        private void add(XmlElement message, CaseReport report) {
            places.add(fates.size());
            fates.add(Fate.refused(message, List.of()));
            waiting.add(report);
            if (waiting.size() == AT_ONCE) {
                receive();
            }
        }

        private void receive() {
            var receipts = receiveCaseReport.receiveAll(List.copyOf(waiting), by);
            for (int i = 0; i < receipts.size(); i++) {
                int place = places.get(i);
                fates.set(place, fateOf(fates.get(place), receipts.get(i)));
            }
            places.clear();
            waiting.clear();
        }
    }
}
