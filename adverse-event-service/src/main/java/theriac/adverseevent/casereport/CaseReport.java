package theriac.adverseevent.casereport;

import java.util.Optional;

/// A report of a suspected adverse reaction, read and checked, in no format any more.
///
/// @param original absent for public data, whose originals are the published files
public record CaseReport(
        ReportNumber number,
        ReportVersion version,
        Background background,
        ReportContent content,
        Optional<Original> original) {}
