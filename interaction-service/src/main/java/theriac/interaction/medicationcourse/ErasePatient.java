package theriac.interaction.medicationcourse;

import java.time.Clock;
import java.util.function.Predicate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import theriac.audit.AuditEntry;
import theriac.audit.AuditTrail;
import theriac.patientreference.PatientReference;

/// Forgets a patient's medication and its alerts. That it was done stays, about whom does not.
@ApplicationScoped
public class ErasePatient {

    private final MedicationHistories histories;
    private final CourseWatch watch;
    private final AuditTrail audit;
    private final Clock clock;

    ErasePatient(MedicationHistories histories, CourseWatch watch, AuditTrail audit, Clock clock) {
        this.histories = histories;
        this.watch = watch;
        this.audit = audit;
        this.clock = clock;
    }

    /// Forgets the patient; false when nothing is kept, or nothing that the caller may erase.
    ///
    /// @param sees whether the caller may act for a site
    @Transactional
    public boolean erase(PatientReference patient, Submitter by, Predicate<String> sees) {
        var known = histories.find(patient).filter(one -> sees.test(one.site()));
        known.ifPresent(one ->
                audit.record(new AuditEntry(clock.instant(), by.actor(), by.site(), "erase-patient", one.subject())));
        if (known.isEmpty()) {
            return false;
        }
        watch.forget(patient);
        return histories.forget(patient);
    }
}
