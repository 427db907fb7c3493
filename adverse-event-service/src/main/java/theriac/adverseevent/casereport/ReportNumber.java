package theriac.adverseevent.casereport;

import java.util.Comparator;

/// What tells one report from all others: who sent it, and the sender's own number of it.
public record ReportNumber(SenderId sender, SenderReportId id) implements Comparable<ReportNumber> {

    private static final Comparator<ReportNumber> ORDER = Comparator.comparing(
                    (ReportNumber number) -> number.sender().value())
            .thenComparing(number -> number.id().value());

    /// The order in which rows are locked, so that two batches never wait for each other.
    @Override
    public int compareTo(ReportNumber other) {
        return ORDER.compare(this, other);
    }
}
