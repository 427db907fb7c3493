package theriac.adverseevent.casereport;

/// The sender's own number of a report, stable over its versions.
public record SenderReportId(String value) {

    /// The longest number of a report.
    public static final int MAX_LENGTH = 100;

    public SenderReportId {
        if (value.isBlank() || value.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("a sender's report id has 1 to 100 characters");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
