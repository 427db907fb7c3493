package theriac.adverseevent.casereport;

import java.util.UUID;

/// An alert of the interaction service.
public record AlertId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
