package theriac.interaction.alert;

import java.time.Instant;
import java.util.Optional;

/// A prescriber's answer to an alert.
///
/// @param comment in their own words; it may speak of the patient, so it stays here, encrypted
public record Overriding(OverrideReason reason, String by, Instant at, Optional<String> comment) {

    /// Leaves out what must not be told.
    @Override
    public String toString() {
        return "Overriding[reason=" + reason + ", at=" + at + "]";
    }
}
