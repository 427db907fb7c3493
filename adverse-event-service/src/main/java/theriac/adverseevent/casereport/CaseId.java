package theriac.adverseevent.casereport;

import java.util.Optional;
import java.util.UUID;

/// The platform's own id of a safety case: a UUID of version 7, so that ids sort by the time they were given.
public record CaseId(UUID value) {

    /// Reads an id, or is empty when the text is none.
    public static Optional<CaseId> parse(String text) {
        try {
            return Optional.of(new CaseId(UUID.fromString(text)));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
