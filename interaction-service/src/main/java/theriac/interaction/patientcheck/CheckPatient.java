package theriac.interaction.patientcheck;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import theriac.audit.AuditEntry;
import theriac.audit.AuditTrail;
import theriac.interaction.check.Asking;
import theriac.interaction.check.CheckMedications;
import theriac.interaction.check.CheckResult;
import theriac.interaction.check.MedicationList;
import theriac.interaction.medicationcourse.MedicationHistories;
import theriac.interaction.medicationcourse.Submitter;
import theriac.interaction.medicationcourse.TellCourses;
import theriac.patientreference.PatientReference;

/// Checks a list for a patient of whom medication events were kept: what the events say is taken and the list does not
/// name is checked with it. Each check is audited in its transaction; where that fails, so does the check.
@ApplicationScoped
public class CheckPatient {

    private final MedicationHistories histories;
    private final TellCourses tellCourses;
    private final CheckMedications checkMedications;
    private final AuditTrail audit;
    private final Clock clock;

    CheckPatient(
            MedicationHistories histories,
            TellCourses tellCourses,
            CheckMedications checkMedications,
            AuditTrail audit,
            Clock clock) {
        this.histories = histories;
        this.tellCourses = tellCourses;
        this.checkMedications = checkMedications;
        this.audit = audit;
        this.clock = clock;
    }

    /// What a check for a patient gives.
    ///
    /// @param added what was taken from the courses; findings name the first by the position after the list's last
    public record Checked(List<TakenMedication> added, CheckResult result) {}

    /// Checks the list and what else the patient takes; empty when nothing is kept of the patient, or nothing that the
    /// caller may see.
    ///
    /// @param sees whether the caller sees patients of a site
    @Transactional
    public Optional<Checked> check(
            PatientReference patient, MedicationList list, Asking asking, Submitter by, Predicate<String> sees) {
        var known = histories.find(patient).filter(one -> sees.test(one.site()));
        if (known.isEmpty()) {
            return Optional.empty();
        }
        audit.record(new AuditEntry(
                clock.instant(),
                by.actor(),
                by.site(),
                "check-interactions",
                known.get().subject()));
        var courses = tellCourses.of(histories.of(patient));
        var named = NamedDrugs.of(list, checkMedications::recognise);
        var added = TakenMedication.in(courses).stream()
                .filter(taken -> !named.cover(taken))
                .toList();
        return Optional.of(new Checked(added, checkMedications.check(with(list, added), asking)));
    }

    private static MedicationList with(MedicationList list, List<TakenMedication> added) {
        var medications = new ArrayList<>(list.medications());
        added.stream().map(TakenMedication::medication).forEach(medications::add);
        return new MedicationList(medications, list.alcoholUse(), list.patient());
    }
}
