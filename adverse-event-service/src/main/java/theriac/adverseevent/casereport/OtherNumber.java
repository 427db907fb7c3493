package theriac.adverseevent.casereport;

import java.util.Comparator;
import java.util.Optional;

/// A number under which, as the sender itself states, the same case was sent before by it or by others (ICH E2B(R3)
/// C.1.9.1.r, E2B(R2) A.1.11).
///
/// @param source whose number it is, in the sender's words
public record OtherNumber(Optional<String> source, String number) implements Comparable<OtherNumber> {

    /// The most characters that a number, and its source, may have.
    public static final int MAX_LENGTH = 100;

    /// The most that are kept of one case; any further ones stay in what was sent.
    public static final int MOST = 100;

    private static final Comparator<OtherNumber> ORDER = Comparator.comparing(OtherNumber::number)
            .thenComparing(other -> other.source().orElse(""));

    public OtherNumber {
        if (number.isBlank() || number.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("another number has 1 to " + MAX_LENGTH + " characters");
        }
    }

    @Override
    public int compareTo(OtherNumber other) {
        return ORDER.compare(this, other);
    }
}
