package theriac.adverseevent.casereport;

/// A report and who handed it over.
public record Submission(CaseReport report, Submitter by) {

    /// The same without what tells who the patient is.
    Submission deidentified() {
        return new Submission(report.deidentified(), by);
    }

    ReportNumber number() {
        return report.number();
    }
}
