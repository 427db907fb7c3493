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
    ///
    /// @param version the catalog's version of the drug by whose rules it was judged; 0 when none is in force
    /// @param falls all falls of the dose, abrupt or not
    public record DrugCourse(
            DrugId drug,
            String name,
            int version,
            Course course,
            List<Reduction> falls,
            List<AbruptDiscontinuation> abruptDiscontinuations) {}
}
