package theriac.interaction.medicationcourse;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import theriac.audit.AuditEntry;
import theriac.audit.AuditTrail;
import theriac.patientreference.PatientReference;

/// Keeps events, once each.
@ApplicationScoped
public class ReceiveMedicationEvents {

    private static final Violation NOT_RECOGNISED = new Violation(
            "/medication", "is kept, but not recognised as a drug of the catalog: its course is not watched");

    private final MedicationHistories histories;
    private final DrugsOfToday drugs;
    private final ReviewCourses reviewCourses;
    private final AuditTrail audit;
    private final Clock clock;

    ReceiveMedicationEvents(
            MedicationHistories histories,
            DrugsOfToday drugs,
            ReviewCourses reviewCourses,
            AuditTrail audit,
            Clock clock) {
        this.histories = histories;
        this.drugs = drugs;
        this.reviewCourses = reviewCourses;
        this.audit = audit;
        this.clock = clock;
    }

    /// Receives events, each of which may concern another patient; all or none. What they tell about courses is looked
    /// at in the same transaction.
    @Transactional
    public List<Receipt> receiveAll(List<SentEvent> events, Submitter by) {
        var patients = new TreeMap<String, String>();
        events.forEach(sent ->
                patients.put(sent.patient().value(), sent.event().number().sender()));
        patients.forEach((patient, site) -> histories.lock(new PatientReference(patient), site));
        var receipts = events.stream().map(sent -> receive(sent, by)).toList();
        var changed = new TreeSet<String>();
        for (int i = 0; i < receipts.size(); i++) {
            if (receipts.get(i) instanceof Receipt.Accepted) {
                changed.add(events.get(i).patient().value());
            }
        }
        var now = clock.instant();
        changed.forEach(patient -> reviewCourses.review(
                new PatientReference(patient), Objects.requireNonNull(patients.get(patient)), now));
        patients.keySet().forEach(patient -> histories.dropIfEmpty(new PatientReference(patient)));
        return receipts;
    }

    private Receipt receive(SentEvent sent, Submitter by) {
        var number = sent.event().number();
        return switch (histories.add(sent)) {
            case SAME_AS_KEPT -> new Receipt.AlreadyKnown(number);
            case OTHER_THAN_KEPT -> new Receipt.Contradicted(number);
            case ADDED -> {
                audit.record(new AuditEntry(
                        clock.instant(),
                        by.actor(),
                        by.site(),
                        "receive-medication-event",
                        "medication-event/" + number));
                yield new Receipt.Accepted(number, notices(sent.event()));
            }
        };
    }

    private List<Violation> notices(MedicationEvent event) {
        return drugs.recognise(event.medication()).isEmpty() ? List.of(NOT_RECOGNISED) : List.of();
    }
}
