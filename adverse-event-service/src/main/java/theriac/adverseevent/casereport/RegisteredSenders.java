package theriac.adverseevent.casereport;

import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;

/// The hospitals that may send by Kafka, the system of identifiers by which each one's patients are linked, and the
/// time zone of those that told theirs.
public record RegisteredSenders(Map<SenderId, Optional<String>> linkingSystems, Map<SenderId, ZoneId> timeZones) {

    public RegisteredSenders {
        linkingSystems = Map.copyOf(linkingSystems);
        timeZones = Map.copyOf(timeZones);
    }

    /// Hospitals of which none told a time zone.
    public RegisteredSenders(Map<SenderId, Optional<String>> linkingSystems) {
        this(linkingSystems, Map.of());
    }

    /// Whether the hospital is known to this deployment.
    public boolean know(SenderId sender) {
        return linkingSystems.containsKey(sender);
    }

    /// In which zone the sender's days begin and end.
    public Optional<ZoneId> timeZoneOf(SenderId sender) {
        return Optional.ofNullable(timeZones.get(sender));
    }

    /// Whether identifiers of this system link the sender's patients.
    public boolean link(SenderId sender, String system) {
        return linkingSystems.getOrDefault(sender, Optional.empty()).stream().anyMatch(system::equals);
    }
}
