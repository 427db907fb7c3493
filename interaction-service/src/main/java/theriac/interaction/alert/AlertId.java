package theriac.interaction.alert;

import java.util.UUID;

/// The platform's own id of an alert.
public record AlertId(UUID value) {

    static AlertId random() {
        return new AlertId(UUID.randomUUID());
    }

    /// How the audit trail names it.
    String subject() {
        return "alert/" + value;
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
