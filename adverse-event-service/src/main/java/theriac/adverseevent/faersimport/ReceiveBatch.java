package theriac.adverseevent.faersimport;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import theriac.adverseevent.casereport.CaseReport;
import theriac.adverseevent.casereport.Receipt;
import theriac.adverseevent.casereport.ReceiveCaseReport;
import theriac.adverseevent.casereport.Submitter;
import theriac.imports.Outcome;
import theriac.imports.Progress;

/// Receives some cases of a quarter and notes it, all in one transaction.
@ApplicationScoped
class ReceiveBatch {

    private final ReceiveCaseReport receiveCaseReport;

    ReceiveBatch(ReceiveCaseReport receiveCaseReport) {
        this.receiveCaseReport = receiveCaseReport;
    }

    /// @param done how many cases of the quarter are received with these; false when the import is to end
    @Transactional
    boolean receive(List<CaseReport> cases, Submitter by, Progress progress, long done) {
        receiveCaseReport.receiveAll(cases, by).forEach(receipt -> progress.count(outcome(receipt), 1));
        return progress.note(done);
    }

    private static Outcome outcome(Receipt receipt) {
        return switch (receipt) {
            case Receipt.Accepted ignored -> Outcome.ADDED;
            case Receipt.Updated ignored -> Outcome.CHANGED;
            case Receipt.AlreadyKnown ignored -> Outcome.UNCHANGED;
            case Receipt.Outdated ignored -> Outcome.UNCHANGED;
            case Receipt.Contradicted ignored -> Outcome.UNCHANGED;
        };
    }
}
