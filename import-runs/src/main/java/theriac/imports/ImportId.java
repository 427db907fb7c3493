package theriac.imports;

import java.util.Optional;
import java.util.UUID;

/// Which run of an import.
public record ImportId(UUID value) {

    /// Reads an id, or is empty when the text is none.
    public static Optional<ImportId> parse(String text) {
        try {
            return Optional.of(new ImportId(UUID.fromString(text)));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
