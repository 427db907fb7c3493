package theriac.interaction.medicationcourse;

import java.util.Optional;

import theriac.interaction.drug.Designation;

/// Something that happened to a patient's medication, as its sender told it.
///
/// @param medication as written; which drug it is, the catalog of the day says
/// @param switchedTo what replaces it, for a switch
public record MedicationEvent(
        EventNumber number, Designation medication, CourseEvent told, Optional<Replacement> switchedTo) {

    /// What replaces a medication.
    public record Replacement(Designation medication, Optional<CourseEvent.Taking> taking) {}
}
