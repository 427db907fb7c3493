package theriac.adverseevent.casereport;

/// The worldwide unique number of a case, which every sender that passes it on repeats (ICH E2B(R3) C.1.8.1).
public record WorldwideNumber(String value) {

    /// The most characters that it may have.
    public static final int MAX_LENGTH = 100;

    public WorldwideNumber {
        if (value.isBlank() || value.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("a worldwide number has 1 to " + MAX_LENGTH + " characters");
        }
    }
}
