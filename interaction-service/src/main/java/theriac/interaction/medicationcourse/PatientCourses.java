package theriac.interaction.medicationcourse;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import theriac.interaction.drug.DrugId;

/// All courses of one patient at a moment.
///
/// @param notRecognised medications, as written, that the catalog does not know
public record PatientCourses(Instant asOf, List<DrugCourse> courses, Set<String> notRecognised) {

    /// The course of one drug, and what about it was too abrupt.
    public record DrugCourse(
            DrugId drug, String name, Course course, List<AbruptDiscontinuation> abruptDiscontinuations) {}
}
