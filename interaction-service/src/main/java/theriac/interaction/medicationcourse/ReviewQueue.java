package theriac.interaction.medicationcourse;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import theriac.patientreference.PatientReference;

/// When each patient's courses are to be looked at again, though no event came.
public interface ReviewQueue {

    /// Patients whose time has come, those first that wait longest; takes no lock.
    List<PatientReference> due(Instant now, int most);

    /// Locks a patient whose time has come; empty when it has not, or when someone else is at it.
    ///
    /// @return the patient's site
    Optional<String> lockIfDue(PatientReference patient, Instant now);

    /// Sets when to look again.
    ///
    /// @param at empty for not before the next event
    /// @param allRecognised whether the catalog knows all of the patient's medicines
    void lookAgain(PatientReference patient, Optional<Instant> at, boolean allRecognised);

    /// Puts a patient off.
    void postpone(PatientReference patient, Instant until);

    /// Makes all those due of whose medicines the catalog did not know one, but for those that are being written now.
    void lookAgainAtUnrecognised(Instant at);
}
