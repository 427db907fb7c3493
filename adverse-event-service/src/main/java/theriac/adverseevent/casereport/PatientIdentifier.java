package theriac.adverseevent.casereport;

/// What a patient is called at the sender: confidential, never logged, published only as a reference.
///
/// @param system the URI of the numbering system
public record PatientIdentifier(String system, String value) {

    public PatientIdentifier {
        if (system.isBlank() || value.isBlank()) {
            throw new IllegalArgumentException("a patient identifier has a system and a value");
        }
    }

    /// Says nothing, so that no log line or message can.
    @Override
    public String toString() {
        return "PatientIdentifier[confidential]";
    }
}
