package theriac.adverseevent.faersimport;

import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import theriac.adverseevent.casereport.Receipt;
import theriac.adverseevent.casereport.ReceiveCaseReport;
import theriac.adverseevent.casereport.Submitter;
import theriac.adverseevent.faersimport.QuarterLine.Deletion;
import theriac.imports.Outcome;
import theriac.imports.Progress;
import theriac.imports.ReportLine;

/// Receives some cases of a quarter and notes it, all in one transaction; deletions before cases of the same
/// number.
@ApplicationScoped
class ReceiveBatch {

    private final ReceiveCaseReport receiveCaseReport;

    ReceiveBatch(ReceiveCaseReport receiveCaseReport) {
        this.receiveCaseReport = receiveCaseReport;
    }

    /// @param done how many deletions and cases of the quarter are received with these; false when the import
    ///   is to end
    @Transactional
    boolean receive(StagedBatch batch, Submitter by, Progress progress, long done) {
        var deletions = batch.deletions();
        var receipts = receiveCaseReport.receiveAll(
                Stream.concat(deletions.stream().map(Deletion::report), batch.cases().stream())
                        .toList(),
                by);
        for (int i = 0; i < deletions.size(); i++) {
            report(deletions.get(i), receipts.get(i), progress);
        }
        receipts.stream().skip(deletions.size()).forEach(receipt -> progress.count(outcome(receipt), 1));
        return progress.note(done);
    }

    private static void report(Deletion deletion, Receipt receipt, Progress progress) {
        switch (receipt) {
            case Receipt.Accepted ignored ->
                progress.report(retired(deletion, "the FDA deleted it; it was not known here, and will not be added"));
            case Receipt.Updated ignored -> progress.report(retired(deletion, "the FDA deleted it: nullified"));
            case Receipt.AlreadyKnown ignored -> progress.count(Outcome.UNCHANGED, 1);
            case Receipt.Outdated ignored -> progress.count(Outcome.UNCHANGED, 1);
            case Receipt.Contradicted _, Receipt.Erased _ -> progress.count(Outcome.UNCHANGED, 1);
        }
    }

    private static ReportLine retired(Deletion deletion, String reason) {
        return ReportLine.of(deletion.file(), deletion.line(), Outcome.RETIRED, "case " + deletion.caseId(), reason);
    }

    private static Outcome outcome(Receipt receipt) {
        return switch (receipt) {
            case Receipt.Accepted ignored -> Outcome.ADDED;
            case Receipt.Updated ignored -> Outcome.CHANGED;
            case Receipt.AlreadyKnown ignored -> Outcome.UNCHANGED;
            case Receipt.Outdated ignored -> Outcome.UNCHANGED;
            case Receipt.Contradicted _, Receipt.Erased _ -> Outcome.UNCHANGED;
        };
    }
}
