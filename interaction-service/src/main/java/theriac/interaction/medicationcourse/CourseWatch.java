package theriac.interaction.medicationcourse;

import java.util.List;

import theriac.patientreference.PatientReference;

/// Keeps what is worth an alert about patients' courses.
public interface CourseWatch {

    /// Looks at a patient's courses as they are told now; in the transaction, and under the lock, of what changed them.
    void look(PatientReference patient, String site, PatientCourses courses);

    /// The patient's alerts, the latest first.
    List<CourseAlert> of(PatientReference patient);

    /// Forgets the patient's alerts, under the patient's lock.
    void forget(PatientReference patient);
}
