package theriac.adverseevent.casereport;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/// The sender's version of a report. The later date of latest information wins where the sender gives one, and the
/// higher number among equal dates; a version with a date is later than one without.
///
/// That is the rule of the FDA for FAERS: per case the latest `FDA_DT`, then the highest `PRIMARYID`, which is the case
/// number followed by the version. Before FAERS, until the third quarter of 2012, each report had a number of its own,
/// the ISR, of seven digits and more: such a number is higher than [#MAX_COUNTED], and older than any count of the same
/// day.
///
/// @param number from 1
/// @param informedOn when the sender last learned something new about the case
public record ReportVersion(int number, Optional<LocalDate> informedOn) implements Comparable<ReportVersion> {

    /// The highest number that a sender counts to.
    public static final int MAX_COUNTED = 1_000_000;

    private static final Comparator<ReportVersion> ORDER = Comparator.comparing(
                    (ReportVersion version) -> version.informedOn().orElse(LocalDate.MIN))
            .thenComparing(ReportVersion::isCounted)
            .thenComparingInt(ReportVersion::number);

    public ReportVersion {
        if (number < 1) {
            throw new IllegalArgumentException("versions are counted from 1");
        }
    }

    /// A version of a sender that only counts.
    public static ReportVersion of(int number) {
        return new ReportVersion(number, Optional.empty());
    }

    private boolean isCounted() {
        return number <= MAX_COUNTED;
    }

    @Override
    public int compareTo(ReportVersion other) {
        return ORDER.compare(this, other);
    }
}
