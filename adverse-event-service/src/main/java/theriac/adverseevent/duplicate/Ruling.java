package theriac.adverseevent.duplicate;

import java.time.Instant;

/// Who decided about duplicates, when, and why.
///
/// @param reason in their own words, confidential
public record Ruling(String by, Instant at, String reason) {

    /// The most characters of a reason.
    public static final int MAX_REASON = 2_000;

    /// Says nothing of the reason.
    @Override
    public String toString() {
        return "Ruling[by=" + by + ", at=" + at + "]";
    }
}
