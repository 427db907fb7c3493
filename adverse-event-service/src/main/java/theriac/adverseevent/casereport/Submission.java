package theriac.adverseevent.casereport;

/// A report and who handed it over.
public record Submission(CaseReport report, Submitter by) {

    ReportNumber number() {
        return report.number();
    }
}
