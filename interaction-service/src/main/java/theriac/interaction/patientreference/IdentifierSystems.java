package theriac.interaction.patientreference;

import java.util.Map;
import java.util.Optional;

/// Which identifier system links the patients of a sender: one per sender, since the same patient must always
/// become the same reference.
public record IdentifierSystems(Map<String, String> bySender) {

    public IdentifierSystems {
        bySender = Map.copyOf(bySender);
    }

    Optional<String> of(String sender) {
        return Optional.ofNullable(bySender.get(sender));
    }
}
