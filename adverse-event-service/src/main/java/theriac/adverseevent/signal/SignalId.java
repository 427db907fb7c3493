package theriac.adverseevent.signal;

import java.util.Optional;
import java.util.UUID;

/// The platform's id of a signal, which follows from what it is about: whichever replica finds it gives it the same.
public record SignalId(UUID value) {

    /// Reads an id; empty when the text is none.
    public static Optional<SignalId> parse(String text) {
        try {
            var value = UUID.fromString(text);
            return value.toString().equals(text) ? Optional.of(new SignalId(value)) : Optional.empty();
        } catch (IllegalArgumentException noUuid) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
