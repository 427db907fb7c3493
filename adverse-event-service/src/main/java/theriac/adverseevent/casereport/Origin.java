package theriac.adverseevent.casereport;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Where a report comes from.
///
/// @param reporter the qualification of the primary reporter
/// @param otherNumbers of the same case at others, where they tell more than the worldwide number does
public record Origin(
        Optional<ReportKind> kind,
        Optional<ReporterQualification> reporter,
        Optional<WorldwideNumber> worldwideNumber,
        Set<OtherNumber> otherNumbers) {

    public Origin {
        var own = worldwideNumber.map(WorldwideNumber::value);
        otherNumbers = otherNumbers.stream()
                .filter(other -> !own.equals(Optional.of(other.number())))
                .sorted()
                .limit(OtherNumber.MOST)
                .collect(Collectors.toUnmodifiableSet());
    }

    /// The origin of a report whose sender states no other numbers of the case.
    public Origin(
            Optional<ReportKind> kind,
            Optional<ReporterQualification> reporter,
            Optional<WorldwideNumber> worldwideNumber) {
        this(kind, reporter, worldwideNumber, Set.of());
    }

    /// A report of which only its reporter is told.
    public static Origin of(Optional<ReporterQualification> reporter) {
        return new Origin(Optional.empty(), reporter, Optional.empty());
    }
}
