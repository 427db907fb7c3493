package theriac.adverseevent.casereport;

import java.util.Map;
import java.util.Optional;

/// The hospitals that may send by Kafka, and the system of identifiers by which each one's patients are linked.
public record RegisteredSenders(Map<SenderId, Optional<String>> linkingSystems) {

    public RegisteredSenders {
        linkingSystems = Map.copyOf(linkingSystems);
    }

    /// Whether the hospital is known to this deployment.
    public boolean know(SenderId sender) {
        return linkingSystems.containsKey(sender);
    }

    /// Whether identifiers of this system link the sender's patients.
    public boolean link(SenderId sender, String system) {
        return linkingSystems.getOrDefault(sender, Optional.empty()).stream().anyMatch(system::equals);
    }
}
