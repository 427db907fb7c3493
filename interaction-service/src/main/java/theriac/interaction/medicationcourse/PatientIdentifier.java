package theriac.interaction.medicationcourse;

/// What a patient is called at a sender.
///
/// @param system the URI of the numbering system
public record PatientIdentifier(String system, String value) {

    /// Leaves out what must not be told.
    @Override
    public String toString() {
        return "PatientIdentifier[system=" + system + "]";
    }
}
