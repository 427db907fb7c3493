package theriac.adverseevent.casereport;

import java.util.Optional;

/// Where a report comes from.
///
/// @param reporter the qualification of the primary reporter
public record Origin(
        Optional<ReportKind> kind,
        Optional<ReporterQualification> reporter,
        Optional<WorldwideNumber> worldwideNumber) {

    /// A report of which only its reporter is told.
    public static Origin of(Optional<ReporterQualification> reporter) {
        return new Origin(Optional.empty(), reporter, Optional.empty());
    }
}
