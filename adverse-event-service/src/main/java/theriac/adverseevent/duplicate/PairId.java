package theriac.adverseevent.duplicate;

import java.util.Optional;
import java.util.UUID;

/// The id of a pair of cases that are probably the same.
public record PairId(UUID value) {

    /// Reads an id, or is empty when the text is none.
    public static Optional<PairId> parse(String text) {
        try {
            return Optional.of(new PairId(UUID.fromString(text)));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
